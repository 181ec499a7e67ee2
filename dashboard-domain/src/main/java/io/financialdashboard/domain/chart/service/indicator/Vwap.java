package io.financialdashboard.domain.chart.service.indicator;

import java.util.function.LongUnaryOperator;

/**
 * Σ typical price × volume / Σ volume since the anchor: the price that all who traded since then paid on average
 * (Berkowitz, Logue and Noser, "The Total Cost of Transactions on the NYSE", Journal of Finance, 1988).
 */
public final class Vwap implements RunningIndicator {
    private final LongUnaryOperator spanOf;
    private final int longestSpan;
    private long span = Long.MIN_VALUE;
    private double value;
    private double volume;
    private long pendingSpan;
    private double pendingValue;
    private double pendingVolume;

    /**
     * @param spanOf      names the span in which a bar of that time lies; another name begins the sums anew
     * @param longestSpan in bars
     */
    public Vwap(LongUnaryOperator spanOf, int longestSpan) {
        this.spanOf = spanOf;
        this.longestSpan = longestSpan;
    }

    @Override
    public void take(Bar bar, double[] values) {
        pendingSpan = spanOf.applyAsLong(bar.time());
        boolean same = pendingSpan == span;
        boolean counts = !Double.isNaN(bar.volume());
        pendingValue = (same ? value : 0) + (counts ? bar.typical() * bar.volume() : 0);
        pendingVolume = (same ? volume : 0) + (counts ? bar.volume() : 0);
        values[0] = Ratio.of(pendingValue, pendingVolume);
    }

    @Override
    public void commit() {
        span = pendingSpan;
        value = pendingValue;
        volume = pendingVolume;
    }

    /** One in the same state, on the same spans. */
    Vwap copy() {
        Vwap copy = new Vwap(spanOf, longestSpan);
        copy.span = span;
        copy.value = value;
        copy.volume = volume;
        return copy;
    }

    @Override
    public int warmUp() {
        return longestSpan;
    }
}
