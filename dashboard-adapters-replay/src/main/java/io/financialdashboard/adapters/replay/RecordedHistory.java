package io.financialdashboard.adapters.replay;

import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The recorded bars of every file, exactly as they were written. Immutable. */
final class RecordedHistory implements HistorySource {
    private final Map<Symbol, SortedMap<Interval, CandleSeries>> recorded;

    RecordedHistory(Collection<RecordedAsset> assets) {
        recorded = assets.stream().collect(Collectors.toUnmodifiableMap(RecordedAsset::symbol, RecordedAsset::series));
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        SortedMap<Interval, CandleSeries> series = recorded.get(symbol);
        return series == null ? Set.of() : series.keySet();
    }

    @Override
    public Optional<TimeRange> extent(Symbol symbol, Interval interval) {
        CandleSeries bars = bars(symbol, interval);
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeRange(
                        Instant.ofEpochMilli(bars.firstTime()), Instant.ofEpochMilli(bars.lastTime() + 1)));
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        return bars(symbol, interval).between(millis(from), millis(to));
    }

    private CandleSeries bars(Symbol symbol, Interval interval) {
        SortedMap<Interval, CandleSeries> series = recorded.get(symbol);
        return series == null ? CandleSeries.empty() : series.getOrDefault(interval, CandleSeries.empty());
    }

    /** Rounded up, because a bar's time is whole milliseconds; instants beyond what those can count are clamped. */
    private static long millis(Instant instant) {
        if (instant.getEpochSecond() >= Long.MAX_VALUE / 1000) {
            return Long.MAX_VALUE;
        }
        if (instant.getEpochSecond() <= Long.MIN_VALUE / 1000) {
            return Long.MIN_VALUE;
        }
        return instant.toEpochMilli() + (instant.getNano() % 1_000_000 == 0 ? 0 : 1);
    }
}
