package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.model.RollUp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Longer bars rolled up from history, page by page, the most recently used pages kept. A page is a fixed span of time, so
 * that whoever asks for whatever range gets the same bars. Safe for many threads.
 */
final class RolledPages {
    /** At most some 6 MB: a page holds up to 256 bars of 48 bytes. */
    private static final int MOST_PAGES = 512;

    private static final long DAY = Interval.ONE_DAY.nominalMillis();
    private static final int BARS_OF_A_PAGE = 256;
    private static final int MOST_DAYS_OF_INTRADAY = 32;
    private static final int DAYS_OF_DAYS = 64;
    private static final int DAYS_OF_LONGER = 1024;

    private final History history;
    private final InstantSource clock;
    private final Map<Key, Page> pages = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Page> eldest) {
            return size() > MOST_PAGES;
        }
    };

    RolledPages(History history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    void clear() {
        synchronized (pages) {
            pages.clear();
        }
    }

    /** Bars of {@code target} with {@code from <= time < to} that have closed by {@code bound}. */
    CandleSeries read(Asset asset, Interval target, TimeSpan span, long bound) {
        long length = lengthOf(target);
        CandleSeries found = CandleSeries.empty();
        for (long number = Math.floorDiv(span.from(), length); number * length < span.to(); number++) {
            found = found.then(page(asset, target, number, bound));
        }
        return BarTimes.closedBy(bound, found.between(span.from(), span.to()), target, asset.calendar());
    }

    private CandleSeries page(Asset asset, Interval target, long number, long bound) {
        Key key = new Key(asset.symbol(), target, number);
        Optional<Page> kept;
        synchronized (pages) {
            kept = Optional.ofNullable(pages.get(key));
        }
        if (kept.isPresent() && bound <= kept.get().asOf()) {
            return kept.get().bars();
        }
        // Rolled as far as time has come, not only to the bound, the page serves later bounds too.
        Page rolled = roll(asset, target, number, Math.max(bound, clock.millis()));
        synchronized (pages) {
            pages.put(key, rolled);
        }
        return rolled.bars();
    }

    private Page roll(Asset asset, Interval target, long number, long asOf) {
        long begin = number * lengthOf(target);
        long end = begin + lengthOf(target);
        // Parts lie within one bar's length after its time; a label may be off the instants of its day by a day.
        long slack = target.isIntraday() ? target.nominalMillis() : 2 * DAY;
        TimeSpan span = new TimeSpan(begin - slack, end + target.nominalMillis() + slack);
        CandleSeries bars = CandleSeries.empty();
        for (Interval finer : history.makers(asset, target)) {
            CandleSeries parts = history.read(asset, finer, span, asOf);
            bars = filled(
                    bars, RollUp.roll(parts, finer, target, asset.calendar()).between(begin, end));
        }
        boolean complete = asOf >= span.to() + DAY;
        return new Page(BarTimes.closedBy(asOf, bars, target, asset.calendar()), complete ? Long.MAX_VALUE : asOf);
    }

    /** The bars, and where there is none those of {@code others}. */
    private static CandleSeries filled(CandleSeries bars, CandleSeries others) {
        if (bars.isEmpty() || others.isEmpty()) {
            return bars.isEmpty() ? others : bars;
        }
        CandleSeries.Builder all = CandleSeries.builder(bars.size() + others.size());
        int next = 0;
        for (int i = 0; i < others.size(); i++) {
            int end = bars.indexAtOrAfter(others.time(i));
            all.addAll(bars.slice(next, end));
            next = end;
            if (end == bars.size() || bars.time(end) != others.time(i)) {
                all.add(others.candle(i));
            }
        }
        return all.addAll(bars.slice(next, bars.size())).build();
    }

    private static long lengthOf(Interval target) {
        if (target.isIntraday()) {
            return Math.min(BARS_OF_A_PAGE * target.nominalMillis(), MOST_DAYS_OF_INTRADAY * DAY);
        }
        return (target == Interval.ONE_DAY ? DAYS_OF_DAYS : DAYS_OF_LONGER) * DAY;
    }

    private record Key(Symbol symbol, Interval target, long number) {}

    /** @param asOf until which instant it holds every bar that has closed */
    private record Page(CandleSeries bars, long asOf) {}
}
