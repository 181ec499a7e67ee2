package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An asset and the bars that were recorded of it. Immutable.
 *
 * @param series by interval, the finest first; none of them empty, and at least one
 */
public record RecordedAsset(Asset asset, SortedMap<Interval, CandleSeries> series) {
    public RecordedAsset {
        series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    }

    public Symbol symbol() {
        return asset.symbol();
    }

    /** Its bars lie on that calendar; its market trades when it did. */
    public RecordedAsset withBarsOn(TradingCalendar calendar) {
        return new RecordedAsset(asset.withBarsOn(calendar), series);
    }
}
