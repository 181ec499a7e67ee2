package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the bars of one asset since the last time that it was told: closed and corrected ones in order, then of
 * each interval the forming one as it is now. Closed bars are stored before anybody hears of them.
 */
final class BarReport {
    private final Symbol symbol;
    private final CandleStore store;
    private final QualityCounters quality;
    private final DayCandle today;
    private final List<CandleChanged> closed = new ArrayList<>();
    private final List<CandleChanged> formed = new ArrayList<>();
    private final Map<Interval, Candle> forming = new EnumMap<>(Interval.class);

    BarReport(Symbol symbol, CandleStore store, QualityCounters quality, DayCandle today) {
        this.symbol = symbol;
        this.store = store;
        this.quality = quality;
        this.today = today;
    }

    void closed(Interval interval, Candle candle, int revision) {
        store.put(symbol, interval, candle);
        if (revision > 0) {
            quality.correctedBar(interval);
        }
        closed.add(new CandleChanged(symbol, interval, candle, true, revision));
        today.changed(interval, candle, true);
    }

    void forms(Interval interval, Candle candle) {
        forming.put(interval, candle);
        formed.add(new CandleChanged(symbol, interval, candle, false, 0));
        today.changed(interval, candle, false);
    }

    void nothingForms(Interval interval) {
        forming.remove(interval);
    }

    /** An unchanging copy of the bars that form now. */
    Map<Interval, Candle> forming() {
        return Map.copyOf(forming);
    }

    /** Closed bars first, then forming ones; after this call they count as told. */
    List<CandleChanged> tell() {
        if (closed.isEmpty() && formed.isEmpty()) {
            return List.of();
        }
        List<CandleChanged> all = new ArrayList<>(closed);
        all.addAll(formed);
        closed.clear();
        formed.clear();
        return all;
    }

    void clear() {
        closed.clear();
        formed.clear();
        forming.clear();
    }
}
