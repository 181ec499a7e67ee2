package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Extreme;

/**
 * How long ago the highest high and the lowest low of the last {@code period + 1} bars were, 100 for now and 0 for the
 * oldest, and their difference; of equal extremes the oldest counts (Tushar Chande, "A Time Price Oscillator", Technical
 * Analysis of Stocks and Commodities, 1995). Outputs: up, down, oscillator.
 */
public final class Aroon implements RunningIndicator {
    private final int period;
    private final Extreme highest;
    private final Extreme lowest;

    public Aroon(int period) {
        this.period = period;
        this.highest = Extreme.highest(period + 1);
        this.lowest = Extreme.lowest(period + 1);
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[0] = Double.isNaN(highest.take(bar.high())) ? Double.NaN : since(highest);
        values[1] = Double.isNaN(lowest.take(bar.low())) ? Double.NaN : since(lowest);
        values[2] = values[0] - values[1];
    }

    @Override
    public void commit() {
        highest.commit();
        lowest.commit();
    }

    @Override
    public int warmUp() {
        return highest.warmUp();
    }

    private double since(Extreme extreme) {
        return 100.0 * (period - extreme.age()) / period;
    }
}
