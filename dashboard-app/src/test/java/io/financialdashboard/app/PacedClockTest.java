package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PacedClockTest {
    private static final Instant START = Instant.parse("2024-03-04T14:30:00Z");
    private final AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void a_rate_of_sixty_plays_an_hour_in_a_minute() {
        PacedClock clock = new PacedClock(real::get, START, 60);

        real.set(Instant.parse("2026-01-01T00:01:00Z"));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-03-04T15:30:00Z"));
    }

    @Test
    void a_rate_of_zero_stands_still() {
        PacedClock clock = new PacedClock(real::get, START, 0);

        real.set(Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(clock.instant()).isEqualTo(START);
    }
}
