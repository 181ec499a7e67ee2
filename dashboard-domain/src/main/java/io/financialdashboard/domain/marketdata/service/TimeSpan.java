package io.financialdashboard.domain.marketdata.service;

/** Times of bars in epoch milliseconds, {@code [from, to)}; empty if it ends before it begins. */
record TimeSpan(long from, long to) {
    static final TimeSpan ALL = new TimeSpan(Long.MIN_VALUE, Long.MAX_VALUE);
    static final TimeSpan NONE = new TimeSpan(0, 0);

    static TimeSpan before(long to) {
        return new TimeSpan(Long.MIN_VALUE, to);
    }
}
