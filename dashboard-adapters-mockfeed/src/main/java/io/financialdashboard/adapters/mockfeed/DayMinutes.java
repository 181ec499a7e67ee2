package io.financialdashboard.adapters.mockfeed;

/**
 * The minutes of one session as columns; folded they give the day. Prices are in ticks. Filled by its maker, not changed
 * after that, and safe to share then.
 */
final class DayMinutes {
    static final long MINUTE_MILLIS = 60_000;

    private static final int BYTES_A_MINUTE = 24;

    private final long opensMillis;
    private final long closesMillis;
    private final long base;
    private final int[] open;
    private final int[] high;
    private final int[] low;
    private final int[] close;
    private final long[] volume;

    /** @param base what is subtracted from prices to keep them small */
    DayMinutes(long opensMillis, long closesMillis, long base) {
        int count = (int) Math.ceilDiv(closesMillis - opensMillis, MINUTE_MILLIS);
        this.opensMillis = opensMillis;
        this.closesMillis = closesMillis;
        this.base = base;
        this.open = new int[count];
        this.high = new int[count];
        this.low = new int[count];
        this.close = new int[count];
        this.volume = new long[count];
    }

    void prices(int minute, long openTicks, long highTicks, long lowTicks, long closeTicks) {
        open[minute] = Math.toIntExact(openTicks - base);
        high[minute] = Math.toIntExact(highTicks - base);
        low[minute] = Math.toIntExact(lowTicks - base);
        close[minute] = Math.toIntExact(closeTicks - base);
    }

    void volume(int minute, long steps) {
        volume[minute] = steps;
    }

    int size() {
        return open.length;
    }

    long opens(int minute) {
        return opensMillis + minute * MINUTE_MILLIS;
    }

    /** A minute after it opened, or when the session ends. */
    long closes(int minute) {
        return Math.min(opens(minute) + MINUTE_MILLIS, closesMillis);
    }

    long open(int minute) {
        return base + open[minute];
    }

    long high(int minute) {
        return base + high[minute];
    }

    long low(int minute) {
        return base + low[minute];
    }

    long close(int minute) {
        return base + close[minute];
    }

    long volume(int minute) {
        return volume[minute];
    }

    /** The number of the first minute that opens at or after the instant, at most {@link #size()}. */
    int firstAtOrAfter(long epochMillis) {
        return Math.clamp(Math.ceilDiv(epochMillis - opensMillis, MINUTE_MILLIS), 0, size());
    }

    int bytes() {
        return size() * BYTES_A_MINUTE;
    }
}
