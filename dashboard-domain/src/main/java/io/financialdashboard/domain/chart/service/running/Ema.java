package io.financialdashboard.domain.chart.service.running;

import io.financialdashboard.domain.chart.model.Decay;

/**
 * An exponential average, {@code e += weight × (value - e)}, that starts from the simple mean of its first values
 * (MARKET-RULES 23); no value before them.
 */
public final class Ema extends Counting {
    private final double weight;
    private final int seedLength;
    private int count;
    private double state;

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
    double with(double value) {
        return count < seedLength - 1 ? Double.NaN : next(value);
    }

    @Override
    void keep(double value) {
        state = next(value);
        count = Math.min(count + 1, seedLength);
    }

    /** Until the seed is full the state is the sum of what came. */
    private double next(double value) {
        if (count == seedLength) {
            return state + weight * (value - state);
        }
        double sum = state + value;
        return count == seedLength - 1 ? sum / seedLength : sum;
    }

    @Override
    public int warmUp() {
        return seedLength + Decay.bars(weight);
    }
}
