package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedPumpTest {
    @Test
    void a_cycle_that_fails_in_whatever_way_is_followed_by_the_next() throws InterruptedException {
        AtomicInteger cycles = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch signs = new CountDownLatch(3);
        try (FeedPump pump = new FeedPump(
                () -> {
                    switch (cycles.incrementAndGet()) {
                        case 1 -> throw new IllegalStateException("a feed that fails");
                        case 2 -> throw new StackOverflowError("a feed that fails badly");
                        default -> third.countDown();
                    }
                },
                signs::countDown)) {
            pump.start();

            assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(signs.await(30, TimeUnit.SECONDS))
                    .as("signs of life, also of cycles that failed")
                    .isTrue();
        }
    }
}
