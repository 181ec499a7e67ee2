package io.financialdashboard.examples;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A market that begins with its first tick. */
final class NoHistory implements HistorySource {
    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return Set.of();
    }

    @Override
    public Optional<TimeRange> extent(Symbol symbol, Interval interval) {
        return Optional.empty();
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        return CandleSeries.empty();
    }
}
