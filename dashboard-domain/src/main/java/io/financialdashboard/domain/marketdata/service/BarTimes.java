package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.Instant;

/** When bars that exist already began and ended, also recorded ones that do not lie on their calendar's grid. */
final class BarTimes {
    private BarTimes() {}

    /** The beginning of the bar's period on the calendar's grid; off the grid, its time. */
    static long openingOf(TradingCalendar calendar, Interval interval, long time) {
        if (interval.isIntraday()) {
            return time;
        }
        return calendar.periodBegunBy(interval, DayLabel.dayOf(time))
                .map(period -> period.opens().toEpochMilli())
                .orElse(time);
    }

    /** The end of the bar's period on the calendar's grid; off the grid, its time and its usual length. */
    static long closeOf(TradingCalendar calendar, Interval interval, long time) {
        return calendar.closeOf(interval, Instant.ofEpochMilli(time)).toEpochMilli();
    }

    /** Those bars that ended at or before the instant. */
    static CandleSeries closedBy(long instant, CandleSeries bars, Interval interval, TradingCalendar calendar) {
        int size = bars.size();
        while (size > 0 && closeOf(calendar, interval, bars.time(size - 1)) > instant) {
            size--;
        }
        return bars.first(size);
    }
}
