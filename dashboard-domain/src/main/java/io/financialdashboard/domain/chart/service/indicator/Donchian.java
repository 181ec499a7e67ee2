package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Extreme;
import io.financialdashboard.domain.chart.service.running.Lag;

/**
 * The highest high and lowest low of so many bars, the last {@code offset} left out, and their middle (Richard Donchian's
 * four-week rule, 1960). Outputs: upper, middle, lower, width.
 */
public final class Donchian implements RunningIndicator {
    private final Extreme highest;
    private final Extreme lowest;
    private final Lag highs;
    private final Lag lows;

    public Donchian(int period, int offset) {
        highest = Extreme.highest(period);
        lowest = Extreme.lowest(period);
        highs = new Lag(offset);
        lows = new Lag(offset);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double upper = highest.take(highs.take(bar.high()));
        double lower = lowest.take(lows.take(bar.low()));
        values[0] = upper;
        values[1] = (upper + lower) / 2;
        values[2] = lower;
        values[3] = Ratio.ofPrice(upper - lower, values[1]);
    }

    @Override
    public void commit() {
        highs.commit();
        lows.commit();
        highest.commit();
        lowest.commit();
    }

    @Override
    public int warmUp() {
        return highest.warmUp() + highs.warmUp();
    }
}
