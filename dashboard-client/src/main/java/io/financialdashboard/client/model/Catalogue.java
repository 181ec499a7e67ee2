package io.financialdashboard.client.model;

import java.util.List;

/**
 * Every asset, in the order in which they are shown.
 *
 * @param source where their prices come from: {@code simulated}, {@code replay} or {@code live}
 */
public record Catalogue(String source, List<Asset> assets) {}
