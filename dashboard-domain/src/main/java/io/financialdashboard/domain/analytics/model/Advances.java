package io.financialdashboard.domain.analytics.model;

import java.util.OptionalDouble;

/**
 * How many assets rose, fell and stayed (MARKET-RULES 13). A change below {@value #LEAST_CHANGE} % in size is none: it
 * would be shown as 0.00 %.
 *
 * <p>For example changes of 1.2 %, 0.3 %, -0.4 % and 0.001 % are two gainers, one loser and one unchanged: a ratio of 0.25.
 */
public record Advances(int gainers, int losers, int unchanged) {
    /** In percent; a change of exactly this size counts. */
    public static final double LEAST_CHANGE = 0.005;

    public static final Advances NONE = new Advances(0, 0, 0);

    /** These assets and one more with that change in percent. */
    public Advances plus(double changePercent) {
        if (changePercent >= LEAST_CHANGE) {
            return new Advances(gainers + 1, losers, unchanged);
        }
        return changePercent <= -LEAST_CHANGE
                ? new Advances(gainers, losers + 1, unchanged)
                : new Advances(gainers, losers, unchanged + 1);
    }

    public int all() {
        return gainers + losers + unchanged;
    }

    /** Breadth, (gainers - losers) / all, from -1 to 1; empty without a single asset. */
    public OptionalDouble ratio() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (gainers - losers) / all());
    }
}
