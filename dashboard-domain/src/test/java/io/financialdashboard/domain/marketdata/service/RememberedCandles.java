package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A candle store in sorted maps: slow and plain. */
public final class RememberedCandles implements CandleStore {
    private final Map<Key, NavigableMap<Instant, Candle>> bars = new ConcurrentHashMap<>();
    private final int capacity;

    public RememberedCandles() {
        this(Integer.MAX_VALUE);
    }

    RememberedCandles(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(Symbol symbol, Interval interval, Candle closed) {
        NavigableMap<Instant, Candle> series =
                bars.computeIfAbsent(new Key(symbol, interval), _ -> new ConcurrentSkipListMap<>());
        series.put(closed.time(), closed);
        if (series.size() > capacity) {
            series.pollFirstEntry();
        }
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        return all(symbol, interval).between(from.toEpochMilli(), to.toEpochMilli());
    }

    @Override
    public CandleSeries all(Symbol symbol, Interval interval) {
        CandleSeries.Builder all = CandleSeries.builder();
        NavigableMap<Instant, Candle> series = bars.get(new Key(symbol, interval));
        if (series != null) {
            series.values().forEach(all::add);
        }
        return all.build();
    }

    @Override
    public void clear() {
        bars.clear();
    }

    private record Key(Symbol symbol, Interval interval) {}
}
