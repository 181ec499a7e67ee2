package io.financialdashboard.domain.chart.model;

import static io.financialdashboard.domain.kernel.Require.require;

/**
 * For how many bars the first value of an exponential average is felt.
 *
 * <p>Each bar leaves {@code 1 - weight} of what was before. After {@code ln(10^-12) / ln(1 - weight)} bars the seed's share
 * is below 10^-12, far below the 10^-8 to which results are compared: 277 bars for an EMA of 20 (weight 2/21), 373 for
 * Wilder's average of 14 (weight 1/14).
 */
public final class Decay {
    private static final double FELT = 1e-12;

    private Decay() {}

    /** @param weight the share of each new value, above 0 and at most 1 */
    public static int bars(double weight) {
        require(weight > 0 && weight <= 1, "a weight must be above 0 and at most 1, got %s", weight);
        return weight == 1 ? 0 : (int) Math.ceil(Math.log(FELT) / Math.log1p(-weight));
    }
}
