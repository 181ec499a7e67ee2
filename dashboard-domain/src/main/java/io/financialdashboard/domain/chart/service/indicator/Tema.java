package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;
import io.financialdashboard.domain.chart.service.running.Smoothing;

/**
 * {@code 3 e − 3 e(e) + e(e(e))}: the triple exponential average, each starting at the first value of the one before
 * (Patrick Mulloy, "Smoothing Data with Less Lag", Technical Analysis of Stocks and Commodities, 1994).
 */
public final class Tema implements Smoothing {
    private final Ema once;
    private final Ema twice;
    private final Ema thrice;

    public Tema(int period) {
        once = Ema.of(period);
        twice = Ema.startingAtOnce(period);
        thrice = Ema.startingAtOnce(period);
    }

    @Override
    public double take(double value) {
        double e = once.take(value);
        double ee = twice.take(e);
        return 3 * e - 3 * ee + thrice.take(ee);
    }

    @Override
    public void commit() {
        once.commit();
        twice.commit();
        thrice.commit();
    }

    @Override
    public int warmUp() {
        return once.warmUp() + twice.warmUp() + thrice.warmUp();
    }
}
