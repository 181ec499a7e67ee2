package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import java.time.Instant;

/**
 * One bar of one interval while it may still change: what can change no more, folded, and the open segments of its period.
 */
final class Bar {
    private final Instant time;
    private final long opens;
    private final long closes;
    private final Fold sealed = new Fold();
    private boolean retired;
    private boolean changed;
    private boolean closed;
    private int revision;

    Bar(BarPeriod period) {
        this.time = period.time();
        this.opens = period.opens().toEpochMilli();
        this.closes = period.closes().toEpochMilli();
    }

    long opens() {
        return opens;
    }

    long closes() {
        return closes;
    }

    boolean isClosed() {
        return closed;
    }

    int revision() {
        return revision;
    }

    /** Whether a segment that opens then counts to it. */
    boolean contains(long instant) {
        return !retired && instant >= opens && instant < closes;
    }

    /** No segment counts to it any more; it stays as it is until the clock closes it. */
    void retire() {
        retired = true;
    }

    /** Puts what happened before its first segment into it. */
    void begin(Candle soFar) {
        sealed.add(soFar);
        changed = true;
    }

    /** The segment, the oldest open one, can change no more. */
    void seal(Segment segment) {
        segment.addTo(sealed);
    }

    /** Sees whether a segment of it has changed. */
    void note(Segments segments) {
        changed |= !retired && segments.anyChangedIn(opens, closes);
    }

    /** Whether it is not what was last reported. */
    boolean isChanged() {
        return changed;
    }

    /** Takes the step from forming to closed, or from one revision to the next. */
    void close() {
        revision = closed ? revision + 1 : 0;
        closed = true;
        changed = false;
    }

    void reported() {
        changed = false;
    }

    Candle candle(Segments segments, Fold scratch, boolean fixing) {
        scratch.copy(sealed);
        if (!retired) {
            segments.addTo(scratch, opens, closes);
        }
        return scratch.candle(time, fixing);
    }
}
