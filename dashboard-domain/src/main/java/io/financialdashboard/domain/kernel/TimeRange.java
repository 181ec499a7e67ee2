package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;

/** A half-open span of time, {@code [from, to)}. */
public record TimeRange(Instant from, Instant to) {
    public TimeRange {
        require(!to.isBefore(from), "a range must not end before it begins, got %s to %s", from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
