package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedPumpTest {
    @Test
    void a_cycle_that_fails_in_whatever_way_is_followed_by_the_next() throws Exception {
        AtomicInteger cycles = new AtomicInteger();
        AtomicInteger signs = new AtomicInteger();
        CompletableFuture<Integer> signsBeforeTheThird = new CompletableFuture<>();
        try (FeedPump pump = new FeedPump(
                () -> {
                    switch (cycles.incrementAndGet()) {
                        case 1 -> throw new IllegalStateException("a feed that fails");
                        case 2 -> throw new StackOverflowError("a feed that fails badly");
                        default -> signsBeforeTheThird.complete(signs.get());
                    }
                },
                signs::incrementAndGet)) {
            pump.start();

            assertThat(signsBeforeTheThird.get(30, TimeUnit.SECONDS))
                    .as("signs of life, of cycles that failed")
                    .isEqualTo(2);
        }
    }
}
