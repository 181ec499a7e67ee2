package io.financialdashboard.client.model;

import java.time.Instant;

/**
 * Whether an asset trades.
 *
 * @param next when it closes, or while closed when it opens
 */
public record SessionState(boolean open, Instant next) {}
