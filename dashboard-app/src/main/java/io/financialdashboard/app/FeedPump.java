package io.financialdashboard.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that moves time on: it asks the feed, closes bars by the clock and looks for news, over and over. */
final class FeedPump implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPump.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("feed").daemon().unstarted(task));
    private final Runnable cycle;
    private final Runnable sign;

    /** @param sign is run after each cycle, also a failed one */
    FeedPump(Runnable cycle, Runnable sign) {
        this.cycle = cycle;
        this.sign = sign;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::runOnce, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    // An executor drops a task that threw anything, and prices would stand still without a word.
    private void runOnce() {
        try {
            cycle.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a cycle of the feed failed; the next one goes on", e);
        }
        sign.run();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
