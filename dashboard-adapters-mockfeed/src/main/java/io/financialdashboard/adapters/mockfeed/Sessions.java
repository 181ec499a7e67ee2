package io.financialdashboard.adapters.mockfeed;

import java.util.Arrays;

/** The sessions of one calendar up to some day as columns, numbered from 0. Immutable. */
final class Sessions {
    private final long[] epochDay;
    private final long[] opens;
    private final long[] closes;
    private final int size;
    private final long lastDay;

    private Sessions(long[] epochDay, long[] opens, long[] closes, int size, long lastDay) {
        this.epochDay = epochDay;
        this.opens = opens;
        this.closes = closes;
        this.size = size;
        this.lastDay = lastDay;
    }

    static Sessions noneBefore(long epochDay) {
        return new Sessions(new long[0], new long[0], new long[0], 0, epochDay - 1);
    }

    int size() {
        return size;
    }

    /** Every session of this day and earlier ones is here, and none of a later day. */
    long lastDay() {
        return lastDay;
    }

    /** The trading day of that session. */
    long epochDay(int session) {
        return epochDay[session];
    }

    /** Epoch milliseconds. */
    long opens(int session) {
        return opens[session];
    }

    /** Epoch milliseconds. */
    long closes(int session) {
        return closes[session];
    }

    long length(int session) {
        return closes[session] - opens[session];
    }

    /** Milliseconds for which the market was closed before that session. */
    long closedBefore(int session) {
        return opens[session] - closes[session - 1];
    }

    /** The number of the first session that closes after the instant; {@link #size} if none does. */
    int firstClosingAfter(long epochMillis) {
        return firstAbove(closes, epochMillis);
    }

    /** The number of the first session of that day or a later one; {@link #size} if there is none. */
    int firstOnOrAfter(long day) {
        return firstAbove(epochDay, day - 1);
    }

    private int firstAbove(long[] column, long value) {
        int found = Arrays.binarySearch(column, 0, size, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    Builder extendedTo(long day) {
        return new Builder(this, day);
    }

    /** Adds later sessions. */
    static final class Builder {
        private final long[] epochDay;
        private final long[] opens;
        private final long[] closes;
        private final long lastDay;
        private int size;

        private Builder(Sessions from, long lastDay) {
            int most = from.size + (int) (lastDay - from.lastDay);
            this.epochDay = Arrays.copyOf(from.epochDay, most);
            this.opens = Arrays.copyOf(from.opens, most);
            this.closes = Arrays.copyOf(from.closes, most);
            this.lastDay = lastDay;
            this.size = from.size;
        }

        void add(long day, long opensMillis, long closesMillis) {
            epochDay[size] = day;
            opens[size] = opensMillis;
            closes[size] = closesMillis;
            size++;
        }

        Sessions build() {
            return new Sessions(epochDay, opens, closes, size, lastDay);
        }
    }
}
