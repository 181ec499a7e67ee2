package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** The days of minutes that were used last, up to a budget of memory. What it forgets is made again. Safe for many threads. */
final class MinuteCache {
    private final long budgetBytes;
    private final SequencedMap<Key, DayMinutes> recent = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    MinuteCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    private record Key(Symbol symbol, int session) {}

    /** The day kept, or made outside the lock: two threads may make the same day, which is the same in both. */
    DayMinutes get(Symbol symbol, int session, Supplier<DayMinutes> made) {
        Key key = new Key(symbol, session);
        return find(key).orElseGet(() -> keep(key, made.get()));
    }

    private synchronized Optional<DayMinutes> find(Key key) {
        return Optional.ofNullable(recent.get(key));
    }

    private synchronized DayMinutes keep(Key key, DayMinutes day) {
        DayMinutes earlier = recent.put(key, day);
        bytes += day.bytes() - (earlier == null ? 0 : earlier.bytes());
        while (bytes > budgetBytes && recent.size() > 1) {
            Map.Entry<Key, DayMinutes> oldest = recent.firstEntry();
            recent.remove(oldest.getKey());
            bytes -= oldest.getValue().bytes();
        }
        return day;
    }
}
