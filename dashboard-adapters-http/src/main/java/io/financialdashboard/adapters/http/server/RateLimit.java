package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Duration;

/**
 * How often one client may ask.
 *
 * @param perSecond requests a second in the long run
 * @param burst     requests at once after a rest
 */
public record RateLimit(int perSecond, int burst) {
    /** A page asks some thirty times when it opens, and a script that reads a year of minutes some hundred times. */
    private static final int SECONDS_OF_BURST = 10;

    /** Requests a second that can be asked for. */
    public static final int MOST = 100_000;

    public RateLimit {
        require(perSecond > 0 && perSecond <= MOST, "a rate limit must be 1 to 100000 a second, got %s", perSecond);
        require(burst >= perSecond, "a burst must be at least a second's worth, got %s", burst);
    }

    /** With a burst of ten seconds' worth. */
    public static RateLimit ofPerSecond(int requests) {
        return new RateLimit(requests, SECONDS_OF_BURST * requests);
    }

    /** How long it takes from an empty bucket to a full one. */
    Duration window() {
        return Duration.ofSeconds(Math.ceilDiv(burst, perSecond));
    }
}
