package io.financialdashboard.adapters.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.testkit.FakeAnalytics;
import io.financialdashboard.testkit.FakeMarketData;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BrokenBeatTest {
    private static final StreamSettings QUICK =
            StreamSettings.usual().withRhythm(Duration.ofMillis(5), Duration.ofSeconds(15), Duration.ofSeconds(9));

    private final StreamHub hub = new StreamHub(
            QUICK, new FakeMarketData(Instant.parse("2024-03-15T14:30:00Z")), new FakeAnalytics(), "e1", () -> 2000);

    @Test
    void a_beat_that_fails_in_whatever_way_is_followed_by_the_next() throws InterruptedException {
        AtomicInteger beats = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch signs = new CountDownLatch(3);
        try (var _ = new StreamPulse(
                hub,
                QUICK,
                () -> {
                    switch (beats.incrementAndGet()) {
                        case 1 -> throw new IllegalStateException("a beat that fails");
                        case 2 -> throw new StackOverflowError("a beat that fails badly");
                        default -> third.countDown();
                    }
                    return 0;
                },
                signs::countDown)) {
            assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(signs.await(30, TimeUnit.SECONDS))
                    .as("signs of life, also of beats that failed")
                    .isTrue();
        }
    }
}
