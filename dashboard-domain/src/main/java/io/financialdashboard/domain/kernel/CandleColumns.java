package io.financialdashboard.domain.kernel;

import java.util.Arrays;

/**
 * Places for a number of bars, as columns of primitives: 48 bytes a bar. What a {@link CandleSeries} is made of, and what
 * a store keeps bars in that changes them in place.
 *
 * <p>It holds whatever is put into it, in any order, and is not safe for use by more than one thread; a series made of it
 * is. Times are epoch milliseconds, volumes whole volume steps or {@link Candle#UNKNOWN_VOLUME}.
 */
public final class CandleColumns {
    private final long[] time;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final long[] volume;

    /** That many places, all of them zero. */
    public CandleColumns(int places) {
        this(
                new long[places],
                new double[places],
                new double[places],
                new double[places],
                new double[places],
                new long[places]);
    }

    private CandleColumns(long[] time, double[] open, double[] high, double[] low, double[] close, long[] volume) {
        this.time = time;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
    }

    public int places() {
        return time.length;
    }

    public long time(int place) {
        return time[place];
    }

    public double open(int place) {
        return open[place];
    }

    public double high(int place) {
        return high[place];
    }

    public double low(int place) {
        return low[place];
    }

    public double close(int place) {
        return close[place];
    }

    public long volume(int place) {
        return volume[place];
    }

    public void set(int place, long atMillis, double o, double h, double l, double c, long v) {
        time[place] = atMillis;
        open[place] = o;
        high[place] = h;
        low[place] = l;
        close[place] = c;
        volume[place] = v;
    }

    /** Where the bar of that time is in {@code [from, to)}, whose times rise; as {@link Arrays#binarySearch} if nowhere. */
    public int search(int from, int to, long atMillis) {
        return Arrays.binarySearch(time, from, to, atMillis);
    }

    /** Copies {@code count} bars to a place here; to and from the same columns as if by way of others. */
    public void copy(CandleColumns source, int from, int to, int count) {
        System.arraycopy(source.time, from, time, to, count);
        System.arraycopy(source.open, from, open, to, count);
        System.arraycopy(source.high, from, high, to, count);
        System.arraycopy(source.low, from, low, to, count);
        System.arraycopy(source.close, from, close, to, count);
        System.arraycopy(source.volume, from, volume, to, count);
    }

    /** Columns of their own with the bars {@code [from, to)} and no other place. */
    public CandleColumns range(int from, int to) {
        CandleColumns part = new CandleColumns(to - from);
        part.copy(this, from, 0, to - from);
        return part;
    }

    /** Columns of their own with these places and more behind them. */
    public CandleColumns widened(int places) {
        CandleColumns wide = new CandleColumns(places);
        wide.copy(this, 0, 0, places());
        return wide;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CandleColumns that
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
}
