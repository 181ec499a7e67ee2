package io.financialdashboard.adapters.replay.csv;

import java.util.Arrays;

/**
 * The good rows of one file in the order of the file, as columns. Volumes keep the decimals they were written with,
 * because how many the asset needs is known only when all its files are read.
 */
public final class BarColumns {
    /** The unscaled volume of a row that has none. */
    public static final long NO_VOLUME = -1;

    private int[] line = new int[256];
    private long[] time = new long[256];
    private double[] open = new double[256];
    private double[] high = new double[256];
    private double[] low = new double[256];
    private double[] close = new double[256];
    private long[] volume = new long[256];
    private byte[] volumeScale = new byte[256];
    private int size;
    private int rows;
    private int fixings;
    private int priceDecimals;
    private int volumeDecimals;
    private boolean anyVolume;

    BarColumns() {}

    /** Counts a row, whether it turns out to be good or not. */
    void countRow() {
        rows++;
    }

    void add(int atLine, BarRow row) {
        ensureCapacity();
        line[size] = atLine;
        time[size] = row.time;
        open[size] = row.open;
        high[size] = row.high;
        low[size] = row.low;
        close[size] = row.close;
        volume[size] = row.volume.map(PlainDecimal::unscaled).orElse(NO_VOLUME);
        volumeScale[size] = row.volume.map(decimal -> (byte) decimal.scale()).orElse((byte) 0);
        size++;
        fixings += row.isFixing() ? 1 : 0;
        priceDecimals = Math.max(priceDecimals, row.priceScale);
        volumeDecimals = Math.max(volumeDecimals, volumeScale[size - 1]);
        anyVolume |= row.volume.isPresent();
    }

    /** How many good rows there are. */
    public int size() {
        return size;
    }

    /** How many rows the file has below its header, good or not. */
    public int rows() {
        return rows;
    }

    /** How many of the good rows have only a close. */
    public int fixings() {
        return fixings;
    }

    /** The most decimals that a price needs. */
    public int priceDecimals() {
        return priceDecimals;
    }

    /** The most decimals that a volume needs. */
    public int volumeDecimals() {
        return volumeDecimals;
    }

    public boolean hasVolume() {
        return anyVolume;
    }

    public int line(int row) {
        return line[row];
    }

    /** Epoch milliseconds. */
    public long time(int row) {
        return time[row];
    }

    public double open(int row) {
        return open[row];
    }

    public double high(int row) {
        return high[row];
    }

    public double low(int row) {
        return low[row];
    }

    public double close(int row) {
        return close[row];
    }

    public boolean isFixing(int row) {
        return Double.isNaN(open[row]);
    }

    /** In units of 10^-{@link #volumeScale(int)}, or {@link #NO_VOLUME}. */
    public long unscaledVolume(int row) {
        return volume[row];
    }

    public int volumeScale(int row) {
        return volumeScale[row];
    }

    private void ensureCapacity() {
        if (size < time.length) {
            return;
        }
        int capacity = size + (size >> 1);
        line = Arrays.copyOf(line, capacity);
        time = Arrays.copyOf(time, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
        volumeScale = Arrays.copyOf(volumeScale, capacity);
    }
}
