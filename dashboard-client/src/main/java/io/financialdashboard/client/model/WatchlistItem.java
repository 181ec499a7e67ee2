package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * An asset of a list with its price.
 *
 * @param change in percent
 */
public record WatchlistItem(
        String symbol, String displayName, Market market, OptionalDouble price, OptionalDouble change) {
    public WatchlistItem {
        requireNonNull(symbol, "symbol");
    }
}
