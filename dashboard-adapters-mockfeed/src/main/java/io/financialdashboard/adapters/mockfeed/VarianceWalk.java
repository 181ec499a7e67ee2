package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.adapters.mockfeed.Traits.Turbulence;

/**
 * The variance of one day after the other: the log of it is the sum of two autoregressive processes, the market's and the
 * asset's own (S. Taylor, "Modelling stochastic volatility", 1994). They run through closed days too, so that assets of
 * one market with different calendars have the same market part. One owner.
 */
final class VarianceWalk {
    private static final double MARKET_MEMORY = 0.97;
    private static final double OWN_MEMORY = 0.94;

    private final Turbulence turbulence;
    private final CommonFactors factors;
    private final Noise own;
    private long epochDay;
    private double market;
    private double ownState;

    VarianceWalk(Turbulence turbulence, CommonFactors factors, Noise own, long firstDay) {
        this.turbulence = turbulence;
        this.factors = factors;
        this.own = own;
        this.epochDay = firstDay - 1;
    }

    /**
     * Goes on to that later day.
     *
     * @return the log of the day's variance over the usual one; shifted so that the mean of the variance is the usual one
     */
    double excessOn(long day) {
        for (; epochDay < day; epochDay++) {
            market = next(market, MARKET_MEMORY, factors.fear(epochDay, turbulence.leverage()));
            ownState = next(ownState, OWN_MEMORY, own.gaussian(epochDay + 1));
        }
        double total = turbulence.deviation();
        double share = turbulence.ownShare();
        return total * (Math.sqrt(1 - share) * market + Math.sqrt(share) * ownState) - total * total / 2;
    }

    private static double next(double state, double memory, double innovation) {
        return memory * state + Math.sqrt(1 - memory * memory) * innovation;
    }
}
