package io.financialdashboard.adapters.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.testkit.FakeAnalytics;
import io.financialdashboard.testkit.FakeMarketData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BrokenBeatTest {
    private static final StreamSettings QUICK =
            StreamSettings.usual().withRhythm(Duration.ofMillis(5), Duration.ofSeconds(15), Duration.ofSeconds(9));

    private final StreamHub hub = new StreamHub(
            QUICK,
            new FakeMarketData(Instant.parse("2024-03-15T14:30:00Z")),
            new FakeAnalytics(),
            InstantSource.system(),
            "e1",
            () -> 2000);

    @Test
    void a_beat_that_fails_in_whatever_way_is_followed_by_the_next() throws Exception {
        AtomicInteger beats = new AtomicInteger();
        AtomicInteger signs = new AtomicInteger();
        CompletableFuture<Integer> signsBeforeTheThird = new CompletableFuture<>();
        try (var _ = new StreamPulse(
                hub,
                QUICK,
                () -> {
                    switch (beats.incrementAndGet()) {
                        case 1 -> throw new IllegalStateException("a beat that fails");
                        case 2 -> throw new StackOverflowError("a beat that fails badly");
                        default -> signsBeforeTheThird.complete(signs.get());
                    }
                    return 0;
                },
                signs::incrementAndGet)) {
            assertThat(signsBeforeTheThird.get(30, TimeUnit.SECONDS))
                    .as("signs of life, of beats that failed")
                    .isEqualTo(2);
        }
    }
}
