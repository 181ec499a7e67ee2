package io.financialdashboard.domain.analytics.model;

import static io.financialdashboard.domain.kernel.Require.require;

import java.util.List;

/**
 * The dollar against six currencies, each with the same weight (MARKET-RULES 16). It is not the US Dollar Index of ICE,
 * which has other currencies, other weights and another base.
 */
public final class DollarIndex {
    /** In the order of the catalogue's pairs. */
    public static final List<String> CURRENCIES = List.of("EUR", "GBP", "JPY", "AUD", "CAD", "CHF");

    private DollarIndex() {}

    /**
     * 100 x the geometric mean of the dollar's value in each currency relative to the base day.
     *
     * <p>For example one currency at 1.10 of its base value and five unmoved: 100 x 1.1^(1/6) = 101.6012.
     *
     * @param now  what a dollar is worth in each currency, above zero
     * @param base the same on the base day, in the same order
     */
    public static double of(double[] now, double[] base) {
        require(now.length == base.length, "as many values as base values, got %s and %s", now.length, base.length);
        double logs = 0;
        for (int i = 0; i < now.length; i++) {
            logs += Math.log(now[i]) - Math.log(base[i]);
        }
        return 100 * Math.exp(logs / now.length);
    }
}
