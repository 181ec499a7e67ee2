package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A named, ordered list of assets.
 *
 * @param id made of the name when the list was; stays the same
 */
public record Watchlist(String id, String name, List<String> symbols) {
    public Watchlist {
        requireNonNull(symbols, "symbols");
    }
}
