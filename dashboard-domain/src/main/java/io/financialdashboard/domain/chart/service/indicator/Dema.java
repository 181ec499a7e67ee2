package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;
import io.financialdashboard.domain.chart.service.running.Smoothing;

/**
 * {@code 2 e − e(e)}: the double exponential average, with {@code e(e)} starting at the first value of {@code e} (Patrick
 * Mulloy, "Smoothing Data with Faster Moving Averages", Technical Analysis of Stocks and Commodities, 1994).
 */
public final class Dema implements Smoothing {
    private final Ema once;
    private final Ema twice;

    public Dema(int period) {
        once = Ema.of(period);
        twice = Ema.startingAtOnce(period);
    }

    @Override
    public double take(double value) {
        double e = once.take(value);
        return 2 * e - twice.take(e);
    }

    @Override
    public void commit() {
        once.commit();
        twice.commit();
    }

    @Override
    public int warmUp() {
        return once.warmUp() + twice.warmUp();
    }
}
