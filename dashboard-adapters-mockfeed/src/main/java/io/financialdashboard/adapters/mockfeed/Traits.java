package io.financialdashboard.adapters.mockfeed;

/**
 * How a simulated asset behaves; the figures of each market are in {@link TraitTable}.
 *
 * @param annualVolatility standard deviation of a year's log return, without jumps
 * @param gapShare         the share of a day's variance that falls into a long closing
 * @param halfLifeYears    in which half of the distance to the reference price is lost
 */
record Traits(
        double annualVolatility,
        double gapShare,
        double halfLifeYears,
        Loads loads,
        Turbulence turbulence,
        Trading trading) {

    /**
     * The weights of the factors in a move; their squares and that of the asset's own part add up to 1.
     *
     * @param groupName the assets with which it shares the group factor
     * @param global of the factor that all markets share
     * @param market of the factor of its market; negative where a rising factor lowers the price
     * @param group  of the factor of its group
     */
    record Loads(String groupName, double global, double market, double group) {
        double own() {
            return Math.sqrt(1 - global * global - market * market - group * group);
        }
    }

    /**
     * How the variance of a day changes, and jumps.
     *
     * @param deviation    standard deviation of the log of the daily variance
     * @param ownShare     how much of that is the asset's own rather than the market's, 0 to 1, in squares
     * @param leverage     correlation of today's market move with tomorrow's variance, negative where falls frighten
     * @param jumpsPerYear how many days of a year have a jump
     * @param jumpSize     its standard deviation, in those of the day
     */
    record Turbulence(double deviation, double ownShare, double leverage, double jumpsPerYear, double jumpSize) {}

    /**
     * How it is traded.
     *
     * @param dailyTurnover  value of a usual day, in the quote currency
     * @param ticksPerMinute of a usual minute
     * @param spread         usual distance between bid and ask, as a part of the price
     */
    record Trading(double dailyTurnover, int ticksPerMinute, double spread) {}

    Traits volatility(double annual) {
        return new Traits(annual, gapShare, halfLifeYears, loads, turbulence, trading);
    }

    Traits turnover(double daily) {
        var busier = new Trading(daily, trading.ticksPerMinute, trading.spread);
        return new Traits(annualVolatility, gapShare, halfLifeYears, loads, turbulence, busier);
    }

    /** With the factors turned round: a currency priced in dollars falls where the dollar rises. */
    Traits turned() {
        var turned = new Loads(loads.groupName, -loads.global, -loads.market, -loads.group);
        return new Traits(annualVolatility, gapShare, halfLifeYears, turned, turbulence, trading);
    }
}
