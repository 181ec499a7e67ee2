package io.financialdashboard.adapters.replay;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Keeps all bars, for a test of one thread. */
final class KeptCandles implements CandleStore {
    private final Map<Key, NavigableMap<Instant, Candle>> kept = new HashMap<>();

    private record Key(Symbol symbol, Interval interval) {}

    @Override
    public void put(Symbol symbol, Interval interval, Candle closed) {
        kept.computeIfAbsent(new Key(symbol, interval), _ -> new TreeMap<>()).put(closed.time(), closed);
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        return all(symbol, interval).between(from.toEpochMilli(), to.toEpochMilli());
    }

    @Override
    public CandleSeries all(Symbol symbol, Interval interval) {
        CandleSeries.Builder all = CandleSeries.builder();
        kept.getOrDefault(new Key(symbol, interval), new TreeMap<>()).values().forEach(all::add);
        return all.build();
    }

    @Override
    public void clear() {
        kept.clear();
    }
}
