package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A history of exactly the bars that a test gave it. */
public final class RecordedPast implements HistorySource {
    private final Map<Symbol, Map<Interval, CandleSeries>> series = new HashMap<>();
    private final Map<Symbol, Quote> quotes = new HashMap<>();

    public RecordedPast with(Symbol symbol, Interval interval, CandleSeries bars) {
        series.computeIfAbsent(symbol, _ -> new EnumMap<>(Interval.class)).put(interval, bars);
        return this;
    }

    public RecordedPast with(Quote last) {
        quotes.put(last.symbol(), last);
        return this;
    }

    @Override
    public Optional<Quote> lastQuote(Symbol symbol, Instant at) {
        return Optional.ofNullable(quotes.get(symbol))
                .filter(quote -> quote.time().isBefore(at));
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return series.getOrDefault(symbol, Map.of()).keySet();
    }

    @Override
    public Optional<TimeRange> extent(Symbol symbol, Interval interval) {
        CandleSeries bars = of(symbol, interval);
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeRange(
                        Instant.ofEpochMilli(bars.firstTime()), Instant.ofEpochMilli(bars.lastTime() + 1)));
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        return of(symbol, interval).between(from.toEpochMilli(), to.toEpochMilli());
    }

    private CandleSeries of(Symbol symbol, Interval interval) {
        return series.getOrDefault(symbol, Map.of()).getOrDefault(interval, CandleSeries.empty());
    }
}
