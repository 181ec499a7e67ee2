package io.financialdashboard.adapters.http.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the streams have done, for whoever measures. Safe for use by many threads. */
public final class StreamFigures {
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder frames = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder conflated = new LongAdder();
    private final LongAdder cut = new LongAdder();
    private final LongAdder failedBeats = new LongAdder();
    private final AtomicLong missed = new AtomicLong();

    public int open() {
        return open.get();
    }

    public long framesSent() {
        return frames.sum();
    }

    public long bytesSent() {
        return bytes.sum();
    }

    /** States that were never sent to a slow client because a later one came in time. */
    public long conflatedStates() {
        return conflated.sum();
    }

    /** Clients that were cut because they did not read. */
    public long cutClients() {
        return cut.sum();
    }

    /** Events of the market that found the stream's queue full. */
    public long missedEvents() {
        return missed.get();
    }

    /** Beats that broke off, after each of which all streams start over. */
    public long failedBeats() {
        return failedBeats.sum();
    }

    /** Whether there are more than before. */
    boolean missed(long eventsSoFar) {
        return missed.getAndSet(eventsSoFar) < eventsSoFar;
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void sent(int size) {
        frames.increment();
        bytes.add(size);
    }

    void conflated(long states) {
        conflated.add(states);
    }

    void beatFailed() {
        failedBeats.increment();
    }

    void cut() {
        cut.increment();
    }
}
