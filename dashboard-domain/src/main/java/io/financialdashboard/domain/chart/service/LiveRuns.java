package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the runs along pages that still grow, so that the next bar costs one step and the forming one none that stays.
 * Bounded; what was not asked for the longest goes first. Safe for use by many threads.
 */
final class LiveRuns {
    private static final int MOST = 64;

    private final Runs runs;
    private final Map<SeriesKey, Slot> slots = new LinkedHashMap<>(MOST, 0.75f, true);

    LiveRuns(Runs runs) {
        this.runs = runs;
    }

    /**
     * Lets {@code read} have the run along the page of the newest bars, up to date with them and in agreement with
     * {@code asked}; nobody else has it meanwhile.
     */
    void read(
            Asset asset,
            Interval interval,
            Indicator indicator,
            CandleSeries newest,
            CandleSeries asked,
            Consumer<Run> read) {
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(new SeriesKey(asset.symbol(), interval, indicator.id()), key -> new Slot());
            if (slots.size() > MOST) {
                slots.remove(slots.keySet().iterator().next());
            }
        }
        synchronized (slot) {
            Page page = Page.of(interval, newest.lastTime());
            Run run = slot.run
                    .filter(kept -> kept.page().equals(page) && kept.follow(newest) && kept.agrees(asked))
                    .orElseGet(() -> runs.begin(asset, interval, indicator, page, newest.lastTime() + 1));
            slot.run = Optional.of(run);
            read.accept(run);
        }
    }

    private static final class Slot {
        private Optional<Run> run = Optional.empty();
    }
}
