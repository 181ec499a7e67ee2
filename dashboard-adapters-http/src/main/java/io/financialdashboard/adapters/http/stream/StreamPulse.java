package io.financialdashboard.adapters.http.stream;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that beats for all streams: changes on every beat, signs of life now and then. */
public final class StreamPulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamPulse.class);
    /** A page that waits for a sign of life should not have to wait as long as a proxy may. */
    private static final int PULSES_TO_A_HEARTBEAT = 3;
    /** A slow client is seen so much later than it should be at most. */
    private static final int LOOKS_WITHIN_A_CUT = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("stream-beat").daemon().factory());

    private final Runnable sign;
    private final List<Future<?>> rhythms;

    /**
     * @param missedEvents how many events of the market found the hub's queue full so far
     * @param sign         is run after each step
     */
    public StreamPulse(StreamHub hub, StreamSettings settings, LongSupplier missedEvents, Runnable sign) {
        this.sign = sign;
        rhythms = List.of(
                every(settings.beat().toNanos(), () -> {
                    hub.missed(missedEvents.getAsLong());
                    hub.beat();
                }),
                every(settings.slowClientCut().toNanos() / LOOKS_WITHIN_A_CUT, hub::cutBlocked),
                every(settings.heartbeat().toNanos(), hub::heartbeat),
                every(settings.heartbeat().toNanos() / PULSES_TO_A_HEARTBEAT, hub::pulse));
    }

    @Override
    public void close() {
        rhythms.forEach(rhythm -> rhythm.cancel(false));
        thread.shutdown();
    }

    private Future<?> every(long nanos, Runnable step) {
        return thread.scheduleAtFixedRate(() -> safely(step), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** A beat that fails, in whatever way, must not be the last one: the scheduler drops a task that throws. */
    private void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error broken) {
            LOG.error("A beat of the stream failed", broken);
        }
        sign.run();
    }
}
