package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.adapters.mockfeed.Traits.Loads;

/** What moves several assets at once: a factor of all markets, one of each market and one of each group. Immutable. */
final class CommonFactors {
    private final Noise all;
    private final Noise market;
    private final Noise group;
    private final Noise volatility;
    private final Loads loads;

    CommonFactors(Noise root, String market, Loads loads) {
        this.all = root.named("all markets");
        this.market = root.named("market").named(market);
        this.group = this.market.named(loads.groupName());
        this.volatility = this.market.named("volatility");
        this.loads = loads;
    }

    /** The shared part of a move with variance 1; the asset's own part is {@link Loads#own()} times its own noise. */
    double move(long counter) {
        double move = loads.market() * market.gaussian(counter) + loads.global() * all.gaussian(counter);
        return loads.group() == 0 ? move : move + loads.group() * group.gaussian(counter);
    }

    /**
     * What moves the market's volatility on that day: noise with variance 1, correlated with the market's factor where
     * falls frighten.
     */
    double fear(long day, double leverage) {
        double fresh = volatility.gaussian(day);
        return leverage == 0
                ? fresh
                : leverage * market.gaussian(day * 2 + 1) + Math.sqrt(1 - leverage * leverage) * fresh;
    }
}
