package io.financialdashboard.adapters.mockfeed;

import java.util.Arrays;

/** Days of one asset as columns, prices in ticks; the number of a day is that of its session. Immutable. */
final class Days {
    static final Days NONE =
            new Days(new long[0], new long[0], new long[0], new long[0], new double[0], new long[0], 0);

    private final long[] open;
    private final long[] high;
    private final long[] low;
    private final long[] close;
    private final double[] deviation;
    private final long[] volume;
    private final int size;

    private Days(long[] open, long[] high, long[] low, long[] close, double[] deviation, long[] volume, int size) {
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.deviation = deviation;
        this.volume = volume;
        this.size = size;
    }

    int size() {
        return size;
    }

    long open(int day) {
        return open[day];
    }

    long high(int day) {
        return high[day];
    }

    long low(int day) {
        return low[day];
    }

    long close(int day) {
        return close[day];
    }

    /** Standard deviation of the log price from open to close, as the day's bridge has it. */
    double deviation(int day) {
        return deviation[day];
    }

    /** In volume steps, or the count of ticks. */
    long volume(int day) {
        return volume[day];
    }

    Builder extendedBy(int more) {
        return new Builder(this, size + more);
    }

    /** Adds days behind those that exist. */
    static final class Builder {
        private final Days grown;
        private int size;

        private Builder(Days from, int capacity) {
            this.grown = new Days(
                    Arrays.copyOf(from.open, capacity),
                    Arrays.copyOf(from.high, capacity),
                    Arrays.copyOf(from.low, capacity),
                    Arrays.copyOf(from.close, capacity),
                    Arrays.copyOf(from.deviation, capacity),
                    Arrays.copyOf(from.volume, capacity),
                    capacity);
            this.size = from.size;
        }

        void add(long open, long high, long low, long close, double deviation, long volume) {
            grown.open[size] = open;
            grown.high[size] = high;
            grown.low[size] = low;
            grown.close[size] = close;
            grown.deviation[size] = deviation;
            grown.volume[size] = volume;
            size++;
        }

        Days build() {
            return grown;
        }
    }
}
