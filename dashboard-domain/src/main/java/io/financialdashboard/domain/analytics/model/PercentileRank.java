package io.financialdashboard.domain.analytics.model;

/**
 * Where a value stands among its peers: 100 x (those below + half of those equal, itself included) / all. See Roscoe,
 * "Fundamental Research Statistics for the Behavioral Sciences" (1975), "percentile rank".
 *
 * <p>For example the last of 1, 2, 3, 4 has rank 87.5, the last of four equal values 50.
 */
public final class PercentileRank {
    /** Below this size a difference is one of rounding, which depends on the order in which a sum was added. */
    private static final double EQUAL = 1e-12;

    private PercentileRank() {}

    /** The rank of the last value among all of them, above 0 and below 100. */
    public static double ofLast(double[] values) {
        double last = values[values.length - 1];
        double below = 0;
        for (double value : values) {
            if (value < last - EQUAL) {
                below += 1;
            } else if (value <= last + EQUAL) {
                below += 0.5;
            }
        }
        return 100 * below / values.length;
    }
}
