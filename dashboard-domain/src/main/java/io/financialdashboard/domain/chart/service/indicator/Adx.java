package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;
import io.financialdashboard.domain.chart.service.running.Lag;
import io.financialdashboard.domain.chart.service.running.TrueRange;

/**
 * Wilder's directional movement: +DI and −DI are the averages of what the highs rose and the lows fell in percent of that
 * of the true range, DX their difference in percent of their sum, ADX its average, ADXR the mean of ADX and the one a
 * period before (New Concepts in Technical Trading Systems, 1978). Outputs: adx, +di, −di, dx, adxr.
 */
public final class Adx implements RunningIndicator {
    private final Lag previousHigh = new Lag(1);
    private final Lag previousLow = new Lag(1);
    private final TrueRange range = new TrueRange();
    private final Ema rising;
    private final Ema falling;
    private final Ema ranges;
    private final Ema average;
    private final Lag before;

    public Adx(int period) {
        rising = Ema.wilder(period);
        falling = Ema.wilder(period);
        ranges = Ema.wilder(period);
        average = Ema.wilder(period);
        before = new Lag(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double up = bar.high() - previousHigh.take(bar.high());
        double down = previousLow.take(bar.low()) - bar.low();
        double reach = ranges.take(range.take(bar.high(), bar.low(), bar.close()));
        double plus = Ratio.of(100 * rising.take(movement(up, down)), reach);
        double minus = Ratio.of(100 * falling.take(movement(down, up)), reach);
        double dx = plus == minus ? 0 : 100 * Math.abs(plus - minus) / (plus + minus);
        double adx = average.take(dx);
        values[0] = adx;
        values[1] = plus;
        values[2] = minus;
        values[3] = dx;
        values[4] = (adx + before.take(adx)) / 2;
    }

    @Override
    public void commit() {
        previousHigh.commit();
        previousLow.commit();
        range.commit();
        rising.commit();
        falling.commit();
        ranges.commit();
        average.commit();
        before.commit();
    }

    @Override
    public int warmUp() {
        return 1 + ranges.warmUp() + average.warmUp() + before.warmUp();
    }

    /** Only the greater of both counts, and only if it went that way at all. */
    private static double movement(double that, double other) {
        return Double.isNaN(that) ? Double.NaN : that > other ? Math.max(that, 0) : 0;
    }
}
