package io.financialdashboard.adapters.mockfeed;

/**
 * The minutes of one session as columns; folded they give the day. Prices are ticks above {@link #base}. Not changed after
 * it was made, and safe to share then.
 *
 * @param opensMillis the session's opening; minute {@code i} opens {@code i} minutes later
 */
record DayMinutes(
        long opensMillis, long closesMillis, long base, int[] open, int[] high, int[] low, int[] close, long[] volume) {
    static final long MINUTE_MILLIS = 60_000;

    static DayMinutes empty(long opensMillis, long closesMillis, long base) {
        int count = (int) Math.ceilDiv(closesMillis - opensMillis, MINUTE_MILLIS);
        return new DayMinutes(
                opensMillis,
                closesMillis,
                base,
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new long[count]);
    }

    int size() {
        return open.length;
    }

    long timeOf(int minute) {
        return opensMillis + minute * MINUTE_MILLIS;
    }

    /** The number of the first minute that opens at or after the instant, at most {@link #size()}. */
    int firstAtOrAfter(long epochMillis) {
        return (int) Math.clamp(Math.ceilDiv(epochMillis - opensMillis, MINUTE_MILLIS), 0, size());
    }

    /** The number of the minute that contains the instant, which must lie in the session. */
    int containing(long epochMillis) {
        return (int) ((epochMillis - opensMillis) / MINUTE_MILLIS);
    }

    int bytes() {
        return size() * 24;
    }
}
