package io.financialdashboard.domain.chart.service.running;

import io.financialdashboard.domain.chart.model.Decay;

/**
 * An exponential average, {@code e += weight × (value - e)}, that starts from the simple mean of its first values
 * (MARKET-RULES 23); no value before them.
 */
public final class Ema implements Smoothing {
    private final double weight;
    private final int seedLength;
    private int count;
    private double state;
    private double pending = Double.NaN;

    private Ema(double weight, int seedLength) {
        this.weight = weight;
        this.seedLength = seedLength;
    }

    /** Weight {@code 2 / (period + 1)}. */
    public static Ema of(int period) {
        return new Ema(2.0 / (period + 1), period);
    }

    /** As {@link #of}, but its first value is the first one that it is given: for an average of averages. */
    public static Ema startingAtOnce(int period) {
        return new Ema(2.0 / (period + 1), 1);
    }

    /** Wilder's weight, {@code 1 / period} (New Concepts in Technical Trading Systems, 1978). */
    public static Ema wilder(int period) {
        return new Ema(1.0 / period, period);
    }

    @Override
    public double take(double value) {
        if (Double.isNaN(value)) {
            pending = Double.NaN;
            return Double.NaN;
        }
        // Until the seed is full the state is the sum of what came.
        pending = count < seedLength ? state + value : state + weight * (value - state);
        if (count == seedLength - 1) {
            pending /= seedLength;
        }
        return count < seedLength - 1 ? Double.NaN : pending;
    }

    @Override
    public void commit() {
        if (Double.isNaN(pending)) {
            return;
        }
        state = pending;
        count = Math.min(count + 1, seedLength);
    }

    @Override
    public int warmUp() {
        return seedLength + Decay.bars(weight);
    }
}
