package io.financialdashboard.app;

import static org.awaitility.Awaitility.await;

import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Ticks in order of time, and the clock by which they happen; the clock stands still until the test moves it on. */
final class DrivenFeed implements TickFeed, InstantSource {
    private final List<Tick> ticks;
    private int next;
    private Instant polled;
    private volatile Instant now;
    private volatile Instant shown;

    DrivenFeed(List<Tick> ticks, Instant start) {
        this.ticks = ticks;
        this.now = start;
        this.polled = start;
        this.shown = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock to that instant and waits until readers see all that happened up to it. */
    void moveTo(Instant later) {
        now = later;
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !shown.isBefore(later));
    }

    @Override
    public DataSource source() {
        return DataSource.REPLAY;
    }

    // One thread asks and then shows what came of it (TickIntake): being asked again, the answer before has been shown.
    @Override
    public void poll(Instant until, TickSink sink) {
        shown = polled;
        while (next < ticks.size() && !ticks.get(next).time().isAfter(until)) {
            sink.tick(ticks.get(next));
            next++;
        }
        polled = until;
    }
}
