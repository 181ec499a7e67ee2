package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;

/**
 * Bars of one asset and interval, oldest first, as columns of primitives. Immutable and safe to share between threads.
 *
 * <p>A bar's time is epoch milliseconds of what {@link Candle#time()} says. A missing open, high or low (a fixing) is
 * {@code NaN}, an unknown volume {@link Candle#UNKNOWN_VOLUME}. Only the last bar may be forming; all others are closed.
 */
public final class CandleSeries {
    private static final CandleSeries EMPTY = new Builder(0).build();

    private final CandleColumns columns;
    private final boolean lastForming;

    private CandleSeries(CandleColumns columns, boolean lastForming) {
        this.columns = columns;
        this.lastForming = lastForming;
    }

    public static CandleSeries empty() {
        return EMPTY;
    }

    /**
     * The bars {@code [from, to)} of the columns as they are now, none of them forming.
     *
     * @throws IllegalArgumentException if their times do not rise
     */
    public static CandleSeries copyOf(CandleColumns columns, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (columns.time(i) <= columns.time(i - 1)) {
                throw new IllegalArgumentException(
                        "times must rise, got " + columns.time(i) + " after " + columns.time(i - 1));
            }
        }
        return new CandleSeries(columns.range(from, to), false);
    }

    public static Builder builder() {
        return new Builder(64);
    }

    public static Builder builder(int expectedSize) {
        return new Builder(expectedSize);
    }

    public int size() {
        return columns.places();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Epoch milliseconds of the opening instant, or of the label for a day and longer. */
    public long time(int index) {
        return columns.time(index);
    }

    public double open(int index) {
        return columns.open(index);
    }

    public double high(int index) {
        return columns.high(index);
    }

    public double low(int index) {
        return columns.low(index);
    }

    public double close(int index) {
        return columns.close(index);
    }

    /** In volume steps of the asset, or {@link Candle#UNKNOWN_VOLUME}. */
    public long volume(int index) {
        return columns.volume(index);
    }

    /** Whether this bar is still forming; only the last one can be. */
    public boolean isForming(int index) {
        return lastForming && index == size() - 1;
    }

    public boolean lastIsForming() {
        return lastForming;
    }

    public Candle candle(int index) {
        return new Candle(
                Instant.ofEpochMilli(time(index)), open(index), high(index), low(index), close(index), volume(index));
    }

    public long firstTime() {
        return time(0);
    }

    public long lastTime() {
        return time(size() - 1);
    }

    /** The index of the first bar at or after {@code epochMillis}; {@link #size()} if there is none. */
    public int indexAtOrAfter(long epochMillis) {
        int found = columns.search(0, size(), epochMillis);
        return found >= 0 ? found : -found - 1;
    }

    /** Bars {@code [from, to)} by index. */
    public CandleSeries slice(int from, int to) {
        if (from == 0 && to == size()) {
            return this;
        }
        return new CandleSeries(columns.range(from, to), lastForming && to == size() && from < to);
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
        return other instanceof CandleSeries that && lastForming == that.lastForming && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
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
        private CandleColumns columns;
        private int size;
        private boolean lastForming;

        private Builder(int capacity) {
            columns = new CandleColumns(capacity);
        }

        public int size() {
            return size;
        }

        /** @throws IllegalArgumentException if the bar is not later than the one before it */
        public Builder add(long atMillis, double o, double h, double l, double c, long v) {
            require(!lastForming, "nothing can follow a forming bar");
            require(
                    size == 0 || atMillis > columns.time(size - 1),
                    "times must rise, got %s after %s",
                    atMillis,
                    size == 0 ? Long.MIN_VALUE : columns.time(size - 1));
            ensureCapacity(size + 1);
            columns.set(size, atMillis, o, h, l, c, v);
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
                    size == 0 || bars.isEmpty() || bars.firstTime() > columns.time(size - 1),
                    "times must rise, got %s after an equal or later bar",
                    bars);
            ensureCapacity(size + bars.size());
            columns.copy(bars.columns, 0, size, bars.size());
            size += bars.size();
            lastForming = bars.lastForming;
            return this;
        }

        public CandleSeries build() {
            return new CandleSeries(columns.range(0, size), lastForming);
        }

        private void ensureCapacity(int needed) {
            if (needed > columns.places()) {
                columns = columns.widened(Math.max(needed, columns.places() + (columns.places() >> 1) + 16));
            }
        }
    }
}
