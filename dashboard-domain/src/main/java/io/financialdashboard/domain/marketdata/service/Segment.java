package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;

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

    Segment(BarPeriod period) {
        this.opens = period.opens().toEpochMilli();
        this.closes = period.closes().toEpochMilli();
        clear();
    }

    long opens() {
        return opens;
    }

    long closes() {
        return closes;
    }

    int ticks() {
        return ticks;
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

    void clear() {
        ticks = 0;
        high = Double.NEGATIVE_INFINITY;
        low = Double.POSITIVE_INFINITY;
        volume = Candle.UNKNOWN_VOLUME;
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
