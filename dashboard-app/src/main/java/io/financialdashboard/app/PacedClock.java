package io.financialdashboard.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that starts at a given instant and runs at a given rate of another clock; rate 0 stands still. */
final class PacedClock implements InstantSource {
    private final InstantSource real;
    private final Instant realStart;
    private final Instant start;
    private final double rate;

    PacedClock(InstantSource real, Instant start, double rate) {
        this.real = real;
        this.realStart = real.instant();
        this.start = start;
        this.rate = rate;
    }

    @Override
    public Instant instant() {
        Duration elapsed = Duration.between(realStart, real.instant());
        return start.plusMillis((long) (elapsed.toMillis() * rate));
    }
}
