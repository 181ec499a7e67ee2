package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;

/** Reads the closing prices of an asset, back to its first day. */
record DailyCloses(MarketData marketData) {
    /** More than seventy years of trading days: an index must not change its base because the oldest bar was cut off. */
    private static final int ALL_DAYS = 20_000;

    ClosingPrices of(Asset asset) {
        CandlesQuery query = CandlesQuery.latest(asset.symbol(), Interval.ONE_DAY, ALL_DAYS);
        return ClosingPrices.of(onTradingDays(marketData.candles(query), asset.calendar()), asset.splits());
    }

    /**
     * Without the bars of days that the calendar does not have: a source that cuts forex days in UTC has two hours of every
     * Sunday, and a return over them is no daily return.
     */
    private static CandleSeries onTradingDays(CandleSeries daily, TradingCalendar calendar) {
        CandleSeries.Builder trading = CandleSeries.builder(daily.size());
        for (int i = 0; i < daily.size(); i++) {
            if (!daily.isForming(i)
                    && calendar.sessionOf(DayLabel.dayOf(daily.time(i))).isPresent()) {
                trading.add(daily.time(i), daily.open(i), daily.high(i), daily.low(i), daily.close(i), daily.volume(i));
            }
        }
        return trading.build();
    }

    /** How often a daily bar was corrected after it had closed. */
    long corrections(Asset asset) {
        return marketData.quality(asset.symbol()).correctedDays();
    }

    /** Whether the newest daily bar can still change by a trade. */
    boolean todayIsForming(Asset asset) {
        return marketData.findFormingCandle(asset.symbol(), Interval.ONE_DAY).isPresent();
    }
}
