package io.financialdashboard.app;

import java.time.Duration;
import java.time.Instant;

/**
 * Time drawn out sixtyfold from an instant on: a second becomes a minute and a minute an hour. So bars of a second, which
 * are no interval of the dashboard, go through it as its bars of a minute.
 */
record SlowMotion(Instant start) {
    private static final int MINUTES_PER_HOUR = 60;

    Instant at(Instant real) {
        return start.plus(Duration.between(start, real).multipliedBy(MINUTES_PER_HOUR));
    }

    /** The row of a bar file, at its drawn-out time. */
    String row(String row) {
        int comma = row.indexOf(',');
        return at(Instant.parse(row.substring(0, comma))) + row.substring(comma);
    }
}
