package io.financialdashboard.adapters.http.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * Whether what has to go round again and again still does: the feed, the beat of the streams, the pool that serves requests.
 * Each part gives a sign of life once a round. One that has given none for longer than the limit hangs, prices stand still
 * for everybody, and only a new process helps. Safe for use by many threads.
 */
final class Watchdog {
    private final Duration limit;
    private final LongSupplier nanoTime;
    private final Map<String, Long> lastSigns = new ConcurrentSkipListMap<>();

    Watchdog(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Watches a part from now on.
     *
     * @return to be run at the end of each round
     */
    Runnable watch(String part) {
        Runnable sign = () -> lastSigns.put(part, nanoTime.getAsLong());
        sign.run();
        return sign;
    }

    /** How long ago each part gave its last sign, by name. */
    Map<String, Duration> silences() {
        long now = nanoTime.getAsLong();
        Map<String, Duration> silences = new TreeMap<>();
        lastSigns.forEach((part, sign) -> silences.put(part, Duration.ofNanos(now - sign)));
        return silences;
    }

    /** The parts that hang, by name. */
    List<String> hung() {
        long now = nanoTime.getAsLong();
        return lastSigns.entrySet().stream()
                .filter(sign -> now - sign.getValue() > limit.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }
}
