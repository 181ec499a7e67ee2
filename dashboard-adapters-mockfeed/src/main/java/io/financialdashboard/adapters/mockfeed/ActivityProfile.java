package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Market;

/**
 * How much of a day's variance falls on each part of its session, as a broken line over the session's fraction. The
 * shapes are the usual ones: a U for stocks, the hours of London and New York for currencies and commodities (whose day
 * begins in the New York evening), the American afternoon for coins (whose day begins at 00:00 UTC).
 */
final class ActivityProfile {
    private static final ActivityProfile CURRENCIES = new ActivityProfile(
            new double[] {0, 0.08, 0.15, 0.30, 0.40, 0.44, 0.54, 0.63, 0.70, 0.76, 0.86, 1},
            new double[] {0.2, 0.5, 0.7, 0.45, 0.7, 1.4, 1.0, 2.0, 2.2, 1.5, 0.8, 0.25});
    private static final ActivityProfile COINS = new ActivityProfile(
            new double[] {0, 0.05, 0.2, 0.35, 0.55, 0.62, 0.72, 0.85, 1},
            new double[] {1.2, 0.9, 0.75, 0.8, 1.1, 1.6, 1.4, 0.9, 0.9});
    private static final ActivityProfile SHARES = new ActivityProfile(
            new double[] {0, 0.02, 0.08, 0.2, 0.5, 0.8, 0.95, 1}, new double[] {5, 3, 1.8, 1.0, 0.55, 0.8, 1.2, 1.8});
    private static final ActivityProfile COMMODITIES = new ActivityProfile(
            new double[] {0, 0.1, 0.3, 0.38, 0.5, 0.62, 0.68, 0.76, 0.86, 1},
            new double[] {0.5, 0.6, 0.45, 0.9, 0.8, 1.8, 2.4, 1.5, 0.8, 0.35});

    private final double[] at;
    private final double[] weight;

    private ActivityProfile(double[] at, double[] weight) {
        this.at = at;
        this.weight = weight;
    }

    static ActivityProfile of(Market market) {
        return switch (market) {
            case FOREX -> CURRENCIES;
            case CRYPTO -> COINS;
            case STOCKS -> SHARES;
            case COMMODITIES -> COMMODITIES;
        };
    }

    /** The weight of each of so many equal parts of the session; only their proportions mean something. */
    double[] parts(int count) {
        double[] parts = new double[count];
        int knot = 1;
        for (int i = 0; i < count; i++) {
            double fraction = (i + 0.5) / count;
            while (at[knot] < fraction) {
                knot++;
            }
            double along = (fraction - at[knot - 1]) / (at[knot] - at[knot - 1]);
            parts[i] = weight[knot - 1] + along * (weight[knot] - weight[knot - 1]);
        }
        return parts;
    }
}
