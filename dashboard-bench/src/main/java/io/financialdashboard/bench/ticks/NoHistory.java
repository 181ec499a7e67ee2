package io.financialdashboard.bench.ticks;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A market that has no past: only ticks are measured. */
enum NoHistory implements HistorySource {
    INSTANCE;

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
