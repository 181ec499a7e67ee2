package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import java.util.Optional;

/**
 * The ticks of one period of the finest interval, folded without regard to the order in which they came: the open is the
 * least by (event time, source sequence, arrival), the close the greatest. Every bar is a row of segments, so a bar and
 * the bars that it lies in never disagree.
 */
final class Segment {
    private final long opens;
    private final long closes;
    private int ticks;
    private double open;
    private double high;
    private double low;
    private double close;
    private long volume;
    private long openTime;
    private long openSequence;
    private long openArrival;
    private long closeTime;
    private long closeSequence;
    private long closeArrival;
    private boolean changed;
    /** Those of its ticks that cannot be corrected any more: only a flood has any. */
    private Optional<Segment> kept = Optional.empty();

    Segment(BarPeriod period) {
        this(period.opens().toEpochMilli(), period.closes().toEpochMilli());
    }

    private Segment(long opens, long closes) {
        this.opens = opens;
        this.closes = closes;
        clear();
    }

    long opens() {
        return opens;
    }

    long closes() {
        return closes;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double close() {
        return close;
    }

    /** When the {@link #close()} was paid, in epoch milliseconds. */
    long lastTrade() {
        return closeTime;
    }

    /** In volume steps, or {@link Candle#UNKNOWN_VOLUME} while no tick had one. */
    long volume() {
        return volume;
    }

    boolean contains(long instant) {
        return instant >= opens && instant < closes;
    }

    /** Whether a tick came since {@link #settle()}. */
    boolean isChanged() {
        return changed;
    }

    void settle() {
        changed = false;
    }

    /** Forgets its ticks but those that are kept. */
    void clear() {
        ticks = 0;
        high = Double.NEGATIVE_INFINITY;
        low = Double.POSITIVE_INFINITY;
        volume = Candle.UNKNOWN_VOLUME;
        kept.ifPresent(this::copy);
    }

    /** Keeps one of the ticks that were taken, so that {@link #clear()} leaves it. */
    void keep(long time, long sequence, long arrival, double price, long traded) {
        if (kept.isEmpty()) {
            kept = Optional.of(new Segment(opens, closes));
        }
        kept.get().take(time, sequence, arrival, price, traded);
    }

    private void copy(Segment other) {
        ticks = other.ticks;
        open = other.open;
        high = other.high;
        low = other.low;
        close = other.close;
        volume = other.volume;
        openTime = other.openTime;
        openSequence = other.openSequence;
        openArrival = other.openArrival;
        closeTime = other.closeTime;
        closeSequence = other.closeSequence;
        closeArrival = other.closeArrival;
    }

    void take(long time, long sequence, long arrival, double price, long traded) {
        if (ticks == 0 || isBefore(time, sequence, arrival, openTime, openSequence, openArrival)) {
            open = price;
            openTime = time;
            openSequence = sequence;
            openArrival = arrival;
        }
        if (ticks == 0 || isBefore(closeTime, closeSequence, closeArrival, time, sequence, arrival)) {
            close = price;
            closeTime = time;
            closeSequence = sequence;
            closeArrival = arrival;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        if (traded != Candle.UNKNOWN_VOLUME) {
            volume = volume == Candle.UNKNOWN_VOLUME ? traded : volume + traded;
        }
        ticks++;
        changed = true;
    }

    void addTo(Fold bar) {
        if (ticks > 0) {
            bar.add(open, high, low, close, volume);
        }
    }

    /** MARKET-RULES 6: by event time, then the source's sequence, then arrival. */
    static boolean isBefore(
            long time, long sequence, long arrival, long otherTime, long otherSequence, long otherArrival) {
        if (time != otherTime) {
            return time < otherTime;
        }
        return sequence != otherSequence ? sequence < otherSequence : arrival < otherArrival;
    }
}
