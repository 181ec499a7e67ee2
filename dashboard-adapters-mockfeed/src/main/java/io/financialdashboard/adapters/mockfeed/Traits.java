package io.financialdashboard.adapters.mockfeed;

/**
 * How a simulated asset behaves; the figures of each market are in {@link TraitTable}.
 *
 * @param annualVolatility     standard deviation of a year's log return
 * @param group                the assets with which it shares the group factor
 * @param globalLoad           weight of the factor that all markets share; the four weights' squares and that of the
 *                             asset's own part add up to 1
 * @param marketLoad           weight of the factor of its market; negative where a rising factor lowers the price
 * @param groupLoad            weight of the factor of its group
 * @param volatilityOfVariance standard deviation of the log of the daily variance
 * @param ownVolatilityShare   how much of that variance of variance is the asset's own, 0 to 1
 * @param leverage             correlation of today's market return with tomorrow's variance, negative where falls frighten
 * @param jumpsPerYear         how often a day has a jump
 * @param jumpSize             its standard deviation, in those of the day
 * @param gapShare             the share of a day's variance that falls into a long closing
 * @param halfLifeYears        in which time half of the distance to the reference price is lost
 * @param dailyTurnover        value traded in a usual day, in the quote currency
 * @param ticksPerMinute       ticks in a usual minute
 * @param spread               usual distance between bid and ask, as a part of the price
 */
record Traits(
        double annualVolatility,
        String group,
        double globalLoad,
        double marketLoad,
        double groupLoad,
        double volatilityOfVariance,
        double ownVolatilityShare,
        double leverage,
        double jumpsPerYear,
        double jumpSize,
        double gapShare,
        double halfLifeYears,
        double dailyTurnover,
        int ticksPerMinute,
        double spread) {

    double ownLoad() {
        return Math.sqrt(1 - globalLoad * globalLoad - marketLoad * marketLoad - groupLoad * groupLoad);
    }

    Traits volatility(double annual) {
        return new Traits(
                annual,
                group,
                globalLoad,
                marketLoad,
                groupLoad,
                volatilityOfVariance,
                ownVolatilityShare,
                leverage,
                jumpsPerYear,
                jumpSize,
                gapShare,
                halfLifeYears,
                dailyTurnover,
                ticksPerMinute,
                spread);
    }

    Traits turnover(double daily) {
        return new Traits(
                annualVolatility,
                group,
                globalLoad,
                marketLoad,
                groupLoad,
                volatilityOfVariance,
                ownVolatilityShare,
                leverage,
                jumpsPerYear,
                jumpSize,
                gapShare,
                halfLifeYears,
                daily,
                ticksPerMinute,
                spread);
    }

    /** With the factors turned round, for a currency that is quoted in the dollar rather than the dollar in it. */
    Traits facing(int sign) {
        return new Traits(
                annualVolatility,
                group,
                sign * globalLoad,
                sign * marketLoad,
                sign * groupLoad,
                volatilityOfVariance,
                ownVolatilityShare,
                leverage,
                jumpsPerYear,
                jumpSize,
                gapShare,
                halfLifeYears,
                dailyTurnover,
                ticksPerMinute,
                spread);
    }
}
