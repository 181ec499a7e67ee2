package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final long LIMIT = Duration.ofSeconds(30).toNanos();

    // A counter of nanoseconds may begin anywhere, and overflow.
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - LIMIT);
    private final Watchdog watchdog = new Watchdog(Duration.ofNanos(LIMIT), now::get);

    @Test
    void a_part_hangs_that_was_silent_for_longer_than_the_limit() {
        watchdog.watch("feed");
        now.addAndGet(LIMIT);
        assertThat(watchdog.hung()).isEmpty();

        now.addAndGet(1);
        assertThat(watchdog.hung()).containsExactly("feed");
    }

    @Test
    void whoever_watches_hears_of_a_silence_before_it_is_too_long() {
        watchdog.watch("feed");
        now.addAndGet(Duration.ofSeconds(7).toNanos());
        watchdog.watch("streams");

        assertThat(watchdog.silences())
                .containsExactly(Map.entry("feed", Duration.ofSeconds(7)), Map.entry("streams", Duration.ZERO));
    }

    @Test
    void each_part_speaks_for_itself_and_may_come_back() {
        Runnable feed = watchdog.watch("feed");
        Runnable streams = watchdog.watch("streams");
        now.addAndGet(LIMIT);
        streams.run();
        now.addAndGet(1);
        assertThat(watchdog.hung()).containsExactly("feed");

        feed.run();
        assertThat(watchdog.hung()).isEmpty();
    }
}
