package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One bar. A fixing has a close only.
 *
 * @param date     the trading day ({@code 2024-03-15}) of a day, a week, a month; else the instant at which it opened
 * @param time     the same in seconds since 1970, a day's 00:00 UTC
 * @param closed   {@code false} of the one that is still forming, else empty
 * @param closesAt when it will be, if it is not
 */
public record Bar(
        String date,
        long time,
        OptionalDouble open,
        OptionalDouble high,
        OptionalDouble low,
        double close,
        OptionalDouble volume,
        Optional<Boolean> closed,
        Optional<Instant> closesAt) {
    public Bar {
        requireNonNull(date, "date");
        closed = requireNonNullElse(closed, Optional.empty());
        closesAt = requireNonNullElse(closesAt, Optional.empty());
    }

    /** Whether it is finished. */
    public boolean isClosed() {
        return closed.orElse(true);
    }
}
