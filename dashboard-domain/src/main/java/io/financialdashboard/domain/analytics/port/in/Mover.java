package io.financialdashboard.domain.analytics.port.in;

import io.financialdashboard.domain.kernel.Asset;

/** An asset and its change in percent. */
public record Mover(Asset asset, double price, double changePercent) {}
