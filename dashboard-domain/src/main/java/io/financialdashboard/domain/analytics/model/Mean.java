package io.financialdashboard.domain.analytics.model;

/** The arithmetic mean. */
public final class Mean {
    private Mean() {}

    /** Of the values {@code [from, to)}, at least one. */
    public static double of(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
