package io.financialdashboard.adapters.http.stream;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream: its queue and the only place that writes to its socket. Writing never blocks: what the socket does not
 * take now waits in the queue, and the server calls back when it takes more. Safe for use by many threads.
 */
final class StreamClient {
    private static final Logger LOG = LoggerFactory.getLogger(StreamClient.class);
    private static final long MOST_EVENT_BYTES = 1024 * 1024;

    private final Outlet outlet;
    private final StreamFigures figures;
    private final LongSupplier nanoTime;
    private final ConflatingQueue queue = new ConflatingQueue(MOST_EVENT_BYTES);
    private final List<Runnable> lastSteps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private volatile StreamFilter filter;
    /** Whether something came since it was last written: most streams are quiet at most beats, and then cost a look. */
    private volatile boolean isDue;

    private boolean isReadyToWrite;
    private boolean isLast;
    private boolean isGone;
    private volatile boolean isBlocked;
    private long blockedSince;

    StreamClient(StreamFilter filter, Outlet outlet, StreamFigures figures, LongSupplier nanoTime) {
        this.filter = filter;
        this.outlet = outlet;
        this.figures = figures;
        this.nanoTime = nanoTime;
    }

    StreamFilter filter() {
        return filter;
    }

    /** From now on it wants something else; what waits was for the filter before, and is sent. */
    void want(StreamFilter other) {
        filter = other;
    }

    /** What is to be done once when the stream has ended, however it did; called before anything is written. */
    void atEnd(Runnable step) {
        lastSteps.add(step);
    }

    /** Completes when the stream has ended, however it did. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Puts what was missed before everything else. */
    synchronized void replay(List<Frame> missed) {
        missed.forEach(queue::addReplayed);
        isDue = true;
    }

    /**
     * Queues the frame; {@link #flush} sends it.
     *
     * @return whether nothing has been waiting to be sent before
     */
    boolean offer(Frame frame) {
        boolean overflow;
        boolean isFirst;
        synchronized (this) {
            overflow = !isGone && !isLast && !queue.add(frame);
            isFirst = !isDue;
            isDue = true;
        }
        if (overflow) {
            cut("its queue overflows with events");
        }
        return isFirst;
    }

    /** What waits is void; these frames are sent instead. */
    synchronized void startOver(List<Frame> frames) {
        queue.clear();
        frames.forEach(queue::add);
        isDue = true;
    }

    /** Sends what waits and this frame, then ends the stream. */
    void endWith(Frame farewell) {
        offer(farewell);
        synchronized (this) {
            isLast = true;
            isDue = true;
        }
        flush();
    }

    /** Ends the stream of a client that has not taken anything since {@code limitNanos}. */
    void cutIfBlockedFor(long limitNanos) {
        if (!isBlocked) {
            return;
        }
        boolean tooLong;
        synchronized (this) {
            tooLong = isBlocked && !isGone && nanoTime.getAsLong() - blockedSince >= limitNanos;
        }
        if (tooLong) {
            cut("it does not read");
        }
    }

    /** Writes as much as the socket takes, and returns at once. */
    void flush() {
        if (isDue) {
            writeOn();
        }
    }

    private void writeOn() {
        boolean finished = false;
        try {
            finished = write();
        } catch (IOException disconnected) {
            lost(disconnected.toString());
        } catch (RuntimeException broken) {
            // Only its own stream ends: whoever flushes has others to serve.
            LOG.error("A stream broke", broken);
            outlet.hangUp();
            end();
        }
        if (finished) {
            end();
        }
    }

    /** The socket takes something again, or the first frame. */
    void writable() {
        synchronized (this) {
            isReadyToWrite = true;
            isBlocked = false;
        }
        writeOn();
    }

    /** The connection is gone. */
    void lost(String reason) {
        LOG.debug("A stream's connection is gone: {}", reason);
        end();
    }

    /** Whether everything is written and nothing will follow. */
    private synchronized boolean write() throws IOException {
        isDue = false;
        // Before the first call-back and while one is due, the socket must not be touched.
        if (!isReadyToWrite || isGone) {
            return false;
        }
        while (outlet.isReady()) {
            Optional<Frame> next = queue.poll();
            if (next.isEmpty()) {
                return isLast;
            }
            figures.sent(outlet.write(next.get()));
        }
        isReadyToWrite = false;
        isBlocked = true;
        blockedSince = nanoTime.getAsLong();
        return false;
    }

    private void cut(String reason) {
        LOG.debug("Cutting a stream: {}", reason);
        figures.cut();
        outlet.hangUp();
        end();
    }

    private void end() {
        long conflated;
        synchronized (this) {
            if (isGone) {
                return;
            }
            isGone = true;
            conflated = queue.conflated();
            queue.clear();
        }
        figures.conflated(conflated);
        lastSteps.forEach(Runnable::run);
        ended.complete(null);
    }
}
