package io.financialdashboard.client.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A quote with what it is of.
 *
 * @param ageMs  how much older the price is than {@link Prices#lastUpdated()}, in milliseconds
 * @param source {@code simulated}, {@code replay} or {@code live}
 */
public record AssetPrice(
        String symbol, String displayName, @JsonUnwrapped Quote quote, long ageMs, String source) {}
