package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prices of each market by symbol; a market that was not asked for is empty.
 *
 * @param lastUpdated when the newest data is from
 */
public record Prices(
        Map<String, AssetPrice> forex,
        Map<String, AssetPrice> crypto,
        Map<String, AssetPrice> stocks,
        Map<String, AssetPrice> commodities,
        Instant lastUpdated,
        String source,
        Tally marketStats) {
    /** How many rose and fell. */
    public record Tally(int gainers, int losers, int unchanged, String trend) {}

    public Prices {
        requireNonNull(lastUpdated, "last_updated");
        forex = requireNonNullElse(forex, Map.of());
        crypto = requireNonNullElse(crypto, Map.of());
        stocks = requireNonNullElse(stocks, Map.of());
        commodities = requireNonNullElse(commodities, Map.of());
    }

    /** All of them, in the catalogue's order. */
    public Stream<AssetPrice> all() {
        return Stream.of(forex, crypto, stocks, commodities).flatMap(market -> market.values().stream());
    }

    /** @param symbol as the catalogue writes it, for example {@code BTC/USDT} */
    public Optional<AssetPrice> find(String symbol) {
        return all().filter(price -> price.symbol().equals(symbol)).findFirst();
    }
}
