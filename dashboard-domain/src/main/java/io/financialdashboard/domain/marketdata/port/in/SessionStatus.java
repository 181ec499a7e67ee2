package io.financialdashboard.domain.marketdata.port.in;

import java.time.Instant;

/**
 * Whether trading goes on.
 *
 * @param open whether a session is running
 * @param next when it closes, or while closed when the next one opens
 */
public record SessionStatus(boolean open, Instant next) {}
