package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.time.InstantSource;

/**
 * All closed bars: those that were built here, and before them those that exist as history. No bar is both: history ends
 * where the first built bar that the store still has begins, or where this epoch started. Safe for many threads.
 */
final class BarArchive {
    private final History history;
    private final CandleStore store;
    private volatile long start = Long.MIN_VALUE;

    BarArchive(HistorySource source, CandleStore store, InstantSource clock) {
        this.history = new History(source, clock);
        this.store = store;
    }

    /** Begins anew: what closed by that instant is history, nothing is built yet. */
    void begin(Instant at) {
        store.clear();
        history.forgetRolled();
        start = at.toEpochMilli();
    }

    History history() {
        return history;
    }

    /** The first {@code limit} closed bars of the span. */
    CandleSeries first(Asset asset, Interval interval, TimeSpan span, int limit) {
        CandleSeries built = store.all(asset.symbol(), interval);
        CandleSeries older = history.first(asset, interval, span, limit, bound(asset, interval, built));
        return joined(older, built.between(span.from(), span.to())).first(limit);
    }

    /** The last {@code limit} closed bars of the span. */
    CandleSeries last(Asset asset, Interval interval, TimeSpan span, int limit) {
        CandleSeries built = store.all(asset.symbol(), interval);
        CandleSeries newer = built.between(span.from(), span.to()).last(limit);
        if (newer.size() == limit) {
            return newer;
        }
        CandleSeries older = history.last(asset, interval, span, limit - newer.size(), bound(asset, interval, built));
        return joined(older, newer);
    }

    /** Until when bars are history. */
    private long bound(Asset asset, Interval interval, CandleSeries built) {
        return built.isEmpty() ? start : BarTimes.openingOf(asset.calendar(), interval, built.firstTime());
    }

    /** Recorded bars off the grid might reach into the first built one: that one counts. */
    private static CandleSeries joined(CandleSeries older, CandleSeries newer) {
        return newer.isEmpty()
                ? older
                : older.between(Long.MIN_VALUE, newer.firstTime()).then(newer);
    }
}
