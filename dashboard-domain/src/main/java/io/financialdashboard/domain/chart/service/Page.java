package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.Interval;

/**
 * A fixed stretch of a series, {@code [from, to)} in epoch milliseconds, as long as so many bars without pauses.
 *
 * <p>An indicator is always begun a warm-up before a page and runs to its end. So the value of a bar is a function of the
 * bars alone: whoever asks for it, by whatever range, gets the same digits.
 */
record Page(long from, long to) {
    private static final int BARS = 4096;

    static Page of(Interval interval, long time) {
        long length = interval.nominalMillis() * BARS;
        long from = Math.floorDiv(time, length) * length;
        return new Page(from, from + length);
    }

    Page next() {
        return new Page(to, to + (to - from));
    }

    boolean contains(long time) {
        return from <= time && time < to;
    }
}
