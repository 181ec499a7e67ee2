package io.financialdashboard.client.stream;

import java.time.Duration;

/**
 * How long to wait before the next connection: what the server suggested, twice as long after each one that fails, and never
 * longer than the limit. Used by one thread.
 */
final class Patience {
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 10;

    private final Duration longest;
    private Duration suggested = USUAL;
    private int failures;

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** What the server suggested. */
    void suggest(Duration wait) {
        suggested = wait;
    }

    /** A connection brought something. */
    void succeeded() {
        failures = 0;
    }

    /** The wait after one more loss. */
    Duration next() {
        Duration wait = suggested.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
