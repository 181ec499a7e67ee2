package io.financialdashboard.client.model;

/**
 * An asset and how far it went.
 *
 * @param change in percent
 */
public record Mover(String symbol, String displayName, double price, double change) {}
