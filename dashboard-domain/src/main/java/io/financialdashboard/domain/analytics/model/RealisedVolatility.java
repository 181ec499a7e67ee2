package io.financialdashboard.domain.analytics.model;

import java.util.OptionalDouble;

/**
 * How much a price moved of late (MARKET-RULES 14): the sample standard deviation (divisor n - 1) of the last 20 daily log
 * returns ln(close / close before), times the square root of the days in a year, in percent. See Hull, "Options, Futures
 * and Other Derivatives", chapter "Estimating volatility from historical data".
 *
 * <p>For example daily log returns of 0.01 and -0.01 in turn: a deviation of 0.010260, with 252 days 16.287 %.
 */
public final class RealisedVolatility {
    /** How many daily returns are looked at. */
    public static final int RETURNS = 20;

    /** How many closes that takes. */
    public static final int CLOSES = RETURNS + 1;

    private RealisedVolatility() {}

    /**
     * Of the last {@value #CLOSES} closes; empty with fewer, or where one of them is not above zero.
     *
     * @return in percent a year
     */
    public static OptionalDouble ofLast(double[] closes, int daysOfYear) {
        int first = closes.length - CLOSES;
        if (first < 0) {
            return OptionalDouble.empty();
        }
        double[] returns = new double[RETURNS];
        for (int i = 0; i < RETURNS; i++) {
            double before = closes[first + i];
            double close = closes[first + i + 1];
            if (before <= 0 || close <= 0) {
                return OptionalDouble.empty();
            }
            returns[i] = Math.log(close) - Math.log(before);
        }
        return OptionalDouble.of(100 * sampleDeviation(returns) * Math.sqrt(daysOfYear));
    }

    private static double sampleDeviation(double[] values) {
        double mean = Mean.of(values, 0, values.length);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
