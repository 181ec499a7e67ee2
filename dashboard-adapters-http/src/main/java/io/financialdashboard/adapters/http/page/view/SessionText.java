package io.financialdashboard.adapters.http.page.view;

/**
 * Whether a market trades.
 *
 * @param next ISO-8601 instant at which it closes, or while closed opens
 * @param text the same in words, in UTC, until the browser writes it in its own zone
 */
public record SessionText(String market, String title, boolean open, String next, String text) {}
