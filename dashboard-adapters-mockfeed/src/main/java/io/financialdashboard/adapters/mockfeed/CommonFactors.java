package io.financialdashboard.adapters.mockfeed;

/** What moves several assets at once: a factor of all markets, one of each market and one of each group. Immutable. */
final class CommonFactors {
    private final Noise all;
    private final Noise market;
    private final Noise group;
    private final Noise volatility;
    private final Traits traits;

    CommonFactors(Noise root, String market, Traits traits) {
        this.all = root.named("all markets");
        this.market = root.named("market").named(market);
        this.group = this.market.named(traits.group());
        this.volatility = this.market.named("volatility");
        this.traits = traits;
    }

    /** The shared part of a move with variance 1; the asset's own part is {@link Traits#ownLoad()} times its own noise. */
    double move(long counter) {
        double move = traits.marketLoad() * market.gaussian(counter) + traits.globalLoad() * all.gaussian(counter);
        return traits.groupLoad() == 0 ? move : move + traits.groupLoad() * group.gaussian(counter);
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
