package io.financialdashboard.adapters.mockfeed;

/**
 * What a Brownian bridge does between its ends: how far it rises, and when.
 *
 * <p>Sources: for the height, L. Bachelier's reflection principle as in A. Borodin and P. Salminen, "Handbook of Brownian
 * Motion" (2002), IV.26; for the instant, L. Devroye, "On exact simulation algorithms for some distributions related to
 * Brownian motion and Brownian meanders" (2010), section 2.
 */
final class BridgeLaw {
    private static final double CERTAINLY_BELOW = 18;

    private BridgeLaw() {}

    /**
     * The highest point of a bridge from {@code a} to {@code b}.
     *
     * @param variance of the free motion over the whole span
     * @param uniform  which of the possible heights, 0 to 1: a higher number gives a lower height
     */
    static double maximum(double a, double b, double variance, double uniform) {
        double distance = b - a;
        return (a + b + Math.sqrt(distance * distance - 2 * variance * StrictMath.log(uniform))) / 2;
    }

    /** As {@link #maximum}, of the bridges that stay at or below {@code ceiling}. */
    static double maximumBelow(double ceiling, double a, double b, double variance, double uniform) {
        double exponent = 2 * (ceiling - a) * (ceiling - b) / variance;
        double above = exponent > CERTAINLY_BELOW ? 0 : StrictMath.exp(-exponent);
        return maximum(a, b, variance, above + (1 - above) * uniform);
    }

    /**
     * When a bridge over one unit of time is at its maximum, which lies {@code a} above its start and {@code b} above its
     * end (both in standard deviations of the free motion).
     *
     * <p>With {@code u = t / (1 - t)} the density is {@code (u^-1.5 + u^-0.5) exp(-a²/2u - b²u/2)}: an inverse Gaussian
     * variable with mean a/b with probability b/(a+b), else the reciprocal of one with mean b/a.
     */
    static double timeOfMaximum(double a, double b, double choice, double gaussian, double uniform) {
        if (a <= 0) {
            return b <= 0 ? uniform : 0;
        }
        if (b <= 0) {
            return 1;
        }
        double odds = choice < b / (a + b)
                ? inverseGaussian(a / b, a * a, gaussian, uniform)
                : 1 / inverseGaussian(b / a, b * b, gaussian, uniform);
        return odds / (1 + odds);
    }

    /** J. R. Michael, W. R. Schucany, R. W. Haas, "Generating random variates using transformations with multiple roots" (1976). */
    private static double inverseGaussian(double mean, double shape, double gaussian, double uniform) {
        double y = mean * gaussian * gaussian;
        double root = mean + mean / (2 * shape) * (y - Math.sqrt(4 * shape * y + y * y));
        double small = Math.max(root, Double.MIN_NORMAL);
        return uniform <= mean / (mean + small) ? small : mean * mean / small;
    }
}
