package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.service.indicator.Resumable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * States, at the beginnings of pages, of indicators that need the whole series: years of minutes are gone through once.
 * Bounded; what was not asked for the longest goes first. Safe for use by many threads.
 */
final class Checkpoints {
    private static final int MOST_SERIES = 64;

    private final Map<SeriesKey, NavigableMap<Long, Resumable>> states = new LinkedHashMap<>(16, 0.75f, true);

    /** @param time the beginning of the first page that the state has not seen */
    record Checkpoint(long time, Resumable state) {}

    /** The last state from before that time, free to go on from. */
    synchronized Optional<Checkpoint> before(SeriesKey series, long time) {
        return Optional.ofNullable(states.get(series))
                .map(kept -> kept.lowerEntry(time))
                .map(found -> new Checkpoint(found.getKey(), found.getValue().copy()));
    }

    synchronized void keep(SeriesKey series, long time, Resumable state) {
        states.computeIfAbsent(series, key -> new TreeMap<>()).put(time, state.copy());
        if (states.size() > MOST_SERIES) {
            states.remove(states.keySet().iterator().next());
        }
    }
}
