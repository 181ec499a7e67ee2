package io.financialdashboard.adapters.memory;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest bars of each asset and interval, in columns of primitives: about 48 bytes a bar. Each asset and interval has
 * a lock of its own, so that a reader delays the writer at most for the copy of one series.
 */
public final class InMemoryCandleStore implements CandleStore {
    /** Three and a half days of minutes, about twenty years of trading days. */
    public static final int DEFAULT_CAPACITY = 5_000;

    private final Map<Key, BarColumns> columns = new ConcurrentHashMap<>();
    private final int capacity;

    public InMemoryCandleStore() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity how many bars are kept of one asset and interval, from 1 */
    public InMemoryCandleStore(int capacity) {
        require(capacity > 0, "the capacity of a candle store must be above zero, got %s", capacity);
        this.capacity = capacity;
    }

    @Override
    public void put(Symbol symbol, Interval interval, Candle closed) {
        columns.computeIfAbsent(new Key(symbol, interval), _ -> new BarColumns(capacity))
                .put(closed);
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        BarColumns bars = columns.get(new Key(symbol, interval));
        return bars == null ? CandleSeries.empty() : bars.between(from.toEpochMilli(), to.toEpochMilli());
    }

    @Override
    public CandleSeries all(Symbol symbol, Interval interval) {
        BarColumns bars = columns.get(new Key(symbol, interval));
        return bars == null ? CandleSeries.empty() : bars.all();
    }

    @Override
    public void clear() {
        columns.clear();
    }

    private record Key(Symbol symbol, Interval interval) {}
}
