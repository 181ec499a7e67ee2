package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One uninterrupted span of trading, {@code [opens, closes)}, and the trading day it belongs to.
 *
 * <p>For example forex's Monday 2024-03-04: opens Sunday 2024-03-03T22:00Z, closes Monday 22:00Z.
 */
public record TradingSession(LocalDate tradingDay, Instant opens, Instant closes) {
    public TradingSession {
        require(opens.isBefore(closes), "a session must open before it closes, got %s to %s", opens, closes);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(opens) && instant.isBefore(closes);
    }
}
