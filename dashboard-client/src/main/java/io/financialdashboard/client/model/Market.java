package io.financialdashboard.client.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four markets. */
public enum Market {
    FOREX,
    CRYPTO,
    STOCKS,
    COMMODITIES;

    /** As addresses and answers have it, for example {@code stocks}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
