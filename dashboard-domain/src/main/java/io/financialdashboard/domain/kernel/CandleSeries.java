package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;
import java.util.Arrays;

/**
 * Bars of one asset and interval, oldest first, as columns of primitives. Immutable and safe to share between threads.
 *
 * <p>A bar's time is epoch milliseconds of what {@link Candle#time()} says. A missing open, high or low (a fixing) is
 * {@code NaN}, an unknown volume {@link Candle#UNKNOWN_VOLUME}. Only the last bar may be forming; all others are closed.
 */
public final class CandleSeries {
    private static final CandleSeries EMPTY = new Builder(0).build();

    private final long[] time;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final long[] volume;
    private final boolean lastForming;

    private CandleSeries(
            long[] time,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            long[] volume,
            boolean lastForming) {
        this.time = time;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
        this.lastForming = lastForming;
    }

    public static CandleSeries empty() {
        return EMPTY;
    }

    public static Builder builder() {
        return new Builder(64);
    }

    public static Builder builder(int expectedSize) {
        return new Builder(expectedSize);
    }

    public int size() {
        return time.length;
    }

    public boolean isEmpty() {
        return time.length == 0;
    }

    /** Epoch milliseconds of the opening instant, or of the label for a day and longer. */
    public long time(int index) {
        return time[index];
    }

    public double open(int index) {
        return open[index];
    }

    public double high(int index) {
        return high[index];
    }

    public double low(int index) {
        return low[index];
    }

    public double close(int index) {
        return close[index];
    }

    /** In volume steps of the asset, or {@link Candle#UNKNOWN_VOLUME}. */
    public long volume(int index) {
        return volume[index];
    }

    /** Whether this bar is still forming; only the last one can be. */
    public boolean isForming(int index) {
        return lastForming && index == time.length - 1;
    }

    public boolean lastIsForming() {
        return lastForming;
    }

    public Candle candle(int index) {
        return new Candle(
                Instant.ofEpochMilli(time[index]), open[index], high[index], low[index], close[index], volume[index]);
    }

    public long firstTime() {
        return time[0];
    }

    public long lastTime() {
        return time[time.length - 1];
    }

    /** The index of the first bar at or after {@code epochMillis}; {@link #size()} if there is none. */
    public int indexAtOrAfter(long epochMillis) {
        int found = Arrays.binarySearch(time, epochMillis);
        return found >= 0 ? found : -found - 1;
    }

    /** Bars {@code [from, to)} by index. */
    public CandleSeries slice(int from, int to) {
        if (from == 0 && to == size()) {
            return this;
        }
        return new CandleSeries(
                Arrays.copyOfRange(time, from, to),
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to),
                lastForming && to == size() && from < to);
    }

    /** Bars with {@code fromMillis <= time < toMillis}. */
    public CandleSeries between(long fromMillis, long toMillis) {
        int from = indexAtOrAfter(fromMillis);
        return slice(from, Math.max(from, indexAtOrAfter(toMillis)));
    }

    public CandleSeries first(int count) {
        return slice(0, Math.min(count, size()));
    }

    public CandleSeries last(int count) {
        return slice(Math.max(0, size() - count), size());
    }

    /** These bars followed by later ones. */
    public CandleSeries then(CandleSeries later) {
        if (later.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return later;
        }
        require(!lastForming, "nothing can follow a forming bar");
        return builder(size() + later.size()).addAll(this).addAll(later).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CandleSeries that
                && lastForming == that.lastForming
                && Arrays.equals(time, that.time)
                && Arrays.equals(open, that.open)
                && Arrays.equals(high, that.high)
                && Arrays.equals(low, that.low)
                && Arrays.equals(close, that.close)
                && Arrays.equals(volume, that.volume);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(time) * 31 + Arrays.hashCode(close);
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "no bars"
                : size() + " bars from " + Instant.ofEpochMilli(firstTime()) + " to "
                        + Instant.ofEpochMilli(lastTime());
    }

    /** Collects bars in rising order of time. Not safe for use by more than one thread. */
    public static final class Builder {
        private long[] time;
        private double[] open;
        private double[] high;
        private double[] low;
        private double[] close;
        private long[] volume;
        private int size;
        private boolean lastForming;

        private Builder(int capacity) {
            time = new long[capacity];
            open = new double[capacity];
            high = new double[capacity];
            low = new double[capacity];
            close = new double[capacity];
            volume = new long[capacity];
        }

        public int size() {
            return size;
        }

        /** @throws IllegalArgumentException if the bar is not later than the one before it */
        public Builder add(long atMillis, double o, double h, double l, double c, long v) {
            require(!lastForming, "nothing can follow a forming bar");
            require(
                    size == 0 || atMillis > time[size - 1],
                    "times must rise, got %s after %s",
                    atMillis,
                    size == 0 ? Long.MIN_VALUE : time[size - 1]);
            ensureCapacity(size + 1);
            time[size] = atMillis;
            open[size] = o;
            high[size] = h;
            low[size] = l;
            close[size] = c;
            volume[size] = v;
            size++;
            return this;
        }

        public Builder add(Candle bar) {
            return add(bar.time().toEpochMilli(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
        }

        /** Adds a bar that is not finished; no other can follow it. */
        public Builder addForming(Candle bar) {
            add(bar);
            lastForming = true;
            return this;
        }

        public Builder addAll(CandleSeries bars) {
            require(!lastForming, "nothing can follow a forming bar");
            require(
                    size == 0 || bars.isEmpty() || bars.firstTime() > time[size - 1],
                    "times must rise, got %s after an equal or later bar",
                    bars);
            ensureCapacity(size + bars.size());
            System.arraycopy(bars.time, 0, time, size, bars.size());
            System.arraycopy(bars.open, 0, open, size, bars.size());
            System.arraycopy(bars.high, 0, high, size, bars.size());
            System.arraycopy(bars.low, 0, low, size, bars.size());
            System.arraycopy(bars.close, 0, close, size, bars.size());
            System.arraycopy(bars.volume, 0, volume, size, bars.size());
            size += bars.size();
            lastForming = bars.lastForming;
            return this;
        }

        public CandleSeries build() {
            return new CandleSeries(
                    Arrays.copyOf(time, size),
                    Arrays.copyOf(open, size),
                    Arrays.copyOf(high, size),
                    Arrays.copyOf(low, size),
                    Arrays.copyOf(close, size),
                    Arrays.copyOf(volume, size),
                    lastForming);
        }

        private void ensureCapacity(int needed) {
            if (needed <= time.length) {
                return;
            }
            int capacity = Math.max(needed, time.length + (time.length >> 1) + 16);
            time = Arrays.copyOf(time, capacity);
            open = Arrays.copyOf(open, capacity);
            high = Arrays.copyOf(high, capacity);
            low = Arrays.copyOf(low, capacity);
            close = Arrays.copyOf(close, capacity);
            volume = Arrays.copyOf(volume, capacity);
        }
    }
}
