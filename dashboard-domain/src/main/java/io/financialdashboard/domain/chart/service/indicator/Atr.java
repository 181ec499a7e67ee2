package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;
import io.financialdashboard.domain.chart.service.running.TrueRange;

/**
 * Wilder's average of the true range (New Concepts in Technical Trading Systems, 1978). Outputs: ATR, the true range
 * itself, ATR in percent of the close.
 */
public final class Atr implements RunningIndicator {
    private final TrueRange range = new TrueRange();
    private final Ema average;

    public Atr(int period) {
        average = Ema.wilder(period);
    }

    /** Only the average. */
    double take(Bar bar) {
        return average.take(range.take(bar.high(), bar.low(), bar.close()));
    }

    @Override
    public void take(Bar bar, double[] values) {
        double trueRange = range.take(bar.high(), bar.low(), bar.close());
        values[0] = average.take(trueRange);
        values[1] = trueRange;
        values[2] = Ratio.ofPrice(100 * values[0], bar.close());
    }

    @Override
    public void commit() {
        range.commit();
        average.commit();
    }

    @Override
    public int warmUp() {
        return 1 + average.warmUp();
    }
}
