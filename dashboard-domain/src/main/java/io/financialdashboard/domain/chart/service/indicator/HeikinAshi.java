package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.model.Decay;

/**
 * Bars of averages: the close is the mean of the bar's four prices, the open the middle of the averaged bar before, of the
 * first one that of its own open and close; high and low reach as far as the bar's (Dan Valcu, "Using the Heikin-Ashi
 * Technique", Technical Analysis of Stocks and Commodities, 2004). Outputs: open, high, low, close.
 */
public final class HeikinAshi implements RunningIndicator {
    /** The open takes half of what came last: the first bar's share halves with each. */
    private static final double WEIGHT = 0.5;

    private double previousMiddle = Double.NaN;
    private double pendingMiddle;

    @Override
    public void take(Bar bar, double[] values) {
        double close = (bar.open() + bar.high() + bar.low() + bar.close()) / 4;
        double open = Double.isNaN(previousMiddle) ? (bar.open() + bar.close()) / 2 : previousMiddle;
        values[0] = open;
        values[1] = Math.max(bar.high(), Math.max(open, close));
        values[2] = Math.min(bar.low(), Math.min(open, close));
        values[3] = close;
        pendingMiddle = (open + close) / 2;
    }

    @Override
    public void commit() {
        previousMiddle = pendingMiddle;
    }

    @Override
    public int warmUp() {
        return 1 + Decay.bars(WEIGHT);
    }
}
