package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures over all markets.
 *
 * @param totalVolume the sum over the markets that have it, in US dollars, as is {@code marketCap}
 * @param markets     each market's own; empty in the stream
 */
public record Statistics(
        int gainers,
        int losers,
        int unchanged,
        OptionalDouble breadth,
        String trend,
        OptionalDouble totalVolume,
        OptionalDouble marketCap,
        Map<Market, MarketStatistics> markets) {
    public Statistics {
        requireNonNull(trend, "trend");
        markets = requireNonNullElse(markets, Map.of());
    }
}
