package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;

/** Reads the closing prices of an asset, back to its first day. */
record DailyCloses(MarketData marketData) {
    /** More than seventy years of trading days: an index must not change its base because the oldest bar was cut off. */
    private static final int ALL_DAYS = 20_000;

    ClosingPrices of(Asset asset) {
        CandlesQuery query = CandlesQuery.latest(asset.symbol(), Interval.ONE_DAY, ALL_DAYS);
        return ClosingPrices.of(marketData.candles(query), asset.splits());
    }

    /** Whether the newest daily bar can still change by a trade. */
    boolean todayIsForming(Asset asset) {
        return marketData.findFormingCandle(asset.symbol(), Interval.ONE_DAY).isPresent();
    }
}
