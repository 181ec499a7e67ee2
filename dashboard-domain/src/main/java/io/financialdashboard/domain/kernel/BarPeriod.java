package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;

/**
 * The span of one bar, {@code [opens, closes)}, and the time it is known by.
 *
 * @param time   what {@link Candle#time()} of the bar is: the opening instant, or for a day and longer the label
 * @param opens  the first instant whose ticks belong to the bar
 * @param closes the first instant whose ticks do not, cut short by the session's end
 */
public record BarPeriod(Instant time, Instant opens, Instant closes) {
    public BarPeriod {
        require(opens.isBefore(closes), "a bar must open before it closes, got %s to %s", opens, closes);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(opens) && instant.isBefore(closes);
    }
}
