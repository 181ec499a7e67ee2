package io.financialdashboard.domain.kernel;

import java.util.Locale;
import java.util.Optional;

/** One of the four kinds of market that the dashboard shows, in the order in which it shows them. */
public enum Market {
    FOREX,
    CRYPTO,
    STOCKS,
    COMMODITIES;

    /** The name used in addresses, JSON and the catalogue: {@code forex}, {@code crypto}, {@code stocks}, {@code commodities}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The market of that {@link #id()}, exactly as written. */
    public static Optional<Market> find(String id) {
        for (Market market : values()) {
            if (market.id().equals(id)) {
                return Optional.of(market);
            }
        }
        return Optional.empty();
    }
}
