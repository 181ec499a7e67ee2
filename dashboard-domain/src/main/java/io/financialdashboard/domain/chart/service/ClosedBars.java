package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The bars of one series that have closed. Bounds are epoch milliseconds, {@code end} exclusive. */
record ClosedBars(MarketData marketData, Asset asset, Interval interval) {
    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    /** The last {@code count} before {@code end}. */
    CandleSeries last(long end, int count) {
        return read(Optional.empty(), end, count);
    }

    CandleSeries between(long from, long end) {
        return from < end
                ? read(Optional.of(Instant.ofEpochMilli(from)), end, Integer.MAX_VALUE)
                : CandleSeries.empty();
    }

    /** The time of the first one of all, if it is before {@code end}. */
    OptionalLong firstTime(long end) {
        CandleSeries first = read(Optional.of(BEFORE_ALL), end, 1);
        return first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(first.firstTime());
    }

    private CandleSeries read(Optional<Instant> from, long end, int count) {
        CandleSeries bars = marketData.candles(
                new CandlesQuery(asset.symbol(), interval, from, Optional.of(Instant.ofEpochMilli(end)), count));
        return bars.lastIsForming() ? bars.first(bars.size() - 1) : bars;
    }
}
