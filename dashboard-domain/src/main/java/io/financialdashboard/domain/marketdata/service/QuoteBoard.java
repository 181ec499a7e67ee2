package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What readers see of the market now: written by the intake's thread, read by many, each entry whole or not at all. */
final class QuoteBoard {
    private final Map<Symbol, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Symbol, Quality> qualities = new ConcurrentHashMap<>();
    private final Map<Symbol, Interval> finest = new ConcurrentHashMap<>();
    private volatile Instant lastUpdated = Instant.EPOCH;

    void show(Symbol symbol, Map<Interval, Candle> forming, Optional<AssetQuote> quote) {
        quote.map(shown -> shown.quote().time())
                .filter(time -> time.isAfter(lastUpdated))
                .ifPresent(time -> lastUpdated = time);
        entries.put(symbol, new Entry(forming, quote));
    }

    void quality(Quality quality) {
        qualities.put(quality.symbol(), quality);
    }

    /** There will be no bars shorter than that. */
    void finest(Symbol symbol, Interval interval) {
        finest.put(symbol, interval);
    }

    /** There are, or will be, bars of that length. */
    void atLeastAsFine(Symbol symbol, Interval interval) {
        finest.merge(symbol, interval, (known, more) -> known.compareTo(more) < 0 ? known : more);
    }

    /** Forgets everything but the counters, which count since the start. */
    void clear() {
        entries.clear();
        finest.clear();
        lastUpdated = Instant.EPOCH;
    }

    Instant lastUpdated() {
        return lastUpdated;
    }

    Optional<AssetQuote> quote(Symbol symbol) {
        return Optional.ofNullable(entries.get(symbol)).flatMap(Entry::quote);
    }

    Optional<Candle> forming(Symbol symbol, Interval interval) {
        return Optional.ofNullable(entries.get(symbol))
                .flatMap(entry -> Optional.ofNullable(entry.forming().get(interval)));
    }

    Optional<Quality> quality(Symbol symbol) {
        return Optional.ofNullable(qualities.get(symbol));
    }

    /** The finest bars that the feed's ticks were ever good for, where it said so. */
    Optional<Interval> finest(Symbol symbol) {
        return Optional.ofNullable(finest.get(symbol));
    }

    private record Entry(Map<Interval, Candle> forming, Optional<AssetQuote> quote) {}
}
