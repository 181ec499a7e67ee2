package io.financialdashboard.adapters.mockfeed;

/**
 * A lognormal cascade: activity that clusters at every scale from the minute to the day.
 *
 * <p>Each span of 2^k minutes has a weight of its own, and a minute has the product of those of the spans that it lies
 * in: B. Mandelbrot's multiplicative cascade, as in L. Calvet and A. Fisher, "Multifractality in asset returns" (2002).
 */
final class Cascade {
    /** Standard deviation of the log of each weight; ten scales give the log variance of a minute a variance of about 1. */
    private static final double DEVIATION = 0.32;

    private Cascade() {}

    /**
     * Multiplies each minute's weight by its factor. Every other scale is the market's, so that its assets are busy at the
     * same times.
     */
    static void applyTo(double[] weights, Noise own, Noise market) {
        double[] exponent = new double[weights.length];
        int scale = 0;
        for (int span = 1; span < 2 * weights.length; span *= 2) {
            addScale(exponent, span, (scale % 2 == 0 ? own : market).at(scale));
            scale++;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= StrictMath.exp(exponent[i]);
        }
    }

    private static void addScale(double[] exponent, int span, Noise noise) {
        for (int from = 0; from < exponent.length; from += span) {
            double factor = DEVIATION * noise.gaussian(from);
            int to = Math.min(from + span, exponent.length);
            for (int i = from; i < to; i++) {
                exponent[i] += factor;
            }
        }
    }
}
