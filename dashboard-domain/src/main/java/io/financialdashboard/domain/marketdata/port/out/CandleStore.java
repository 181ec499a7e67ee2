package io.financialdashboard.domain.marketdata.port.out;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;

/**
 * Closed bars that were built here. Written by one thread, read by many; a reader sees a bar whole or not at all. A
 * bounded store forgets the oldest.
 */
public interface CandleStore {
    /** Keeps the bar; one of the same time is replaced, one earlier than the newest goes to its place. */
    void put(Symbol symbol, Interval interval, Candle closed);

    /** Bars with {@code from <= time < to}, oldest first. */
    CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to);

    /** All bars it still has, oldest first. */
    CandleSeries all(Symbol symbol, Interval interval);

    /** Forgets everything. */
    void clear();
}
