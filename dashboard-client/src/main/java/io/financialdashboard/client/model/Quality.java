package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of an asset's ticks since the server's start. */
public record Quality(
        String symbol,
        Market market,
        String source,
        Optional<Instant> lastTick,
        OptionalLong lastTickAgeMs,
        long accepted,
        long duplicates,
        long amended,
        long late,
        long future,
        long rejected,
        long outOfSession,
        long gaps,
        long correctedBars) {
    public Quality {
        requireNonNull(market, "market");
    }
}
