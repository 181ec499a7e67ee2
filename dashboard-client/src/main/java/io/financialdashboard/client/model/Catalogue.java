package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Every asset, in the order in which they are shown.
 *
 * @param source where their prices come from: {@code simulated}, {@code replay} or {@code live}
 */
public record Catalogue(String source, List<Asset> assets) {
    public Catalogue {
        requireNonNull(assets, "assets");
    }
}
