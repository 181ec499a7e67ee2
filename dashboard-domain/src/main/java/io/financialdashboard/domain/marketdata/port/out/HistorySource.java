package io.financialdashboard.domain.marketdata.port.out;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Bars that exist without having been built here: recorded ones, or the simulator's past. Safe for many threads. */
public interface HistorySource {
    /** The intervals that it has itself; longer ones are rolled up from them. */
    Set<Interval> intervals(Symbol symbol);

    /** From the first bar's time to just after the last one's; empty without any bar. */
    Optional<TimeRange> extent(Symbol symbol, Interval interval);

    /**
     * Bars with {@code from <= time < to}, oldest first; none of them forming. It does not know the clock: who asks cuts
     * off what has not closed yet.
     */
    CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to);

    /**
     * The last quote of the bars that closed at or before the instant, so that bid and ask are there before the first
     * tick, on a weekend for hours. Empty where the source knows bars only.
     */
    default Optional<Quote> lastQuote(Symbol symbol, Instant at) {
        return Optional.empty();
    }
}
