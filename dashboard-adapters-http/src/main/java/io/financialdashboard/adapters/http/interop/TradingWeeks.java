package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@link TradingWeek} of every calendar as of today, each looked up once a day: thousands of days are looked at. As
 * many are kept as there are calendars. Safe for use by many threads.
 */
public final class TradingWeeks {
    /** Longer than anybody looks at a chart of minutes and hours, of which alone a session matters. */
    private static final int YEARS_BEFORE = 10;

    private static final int YEARS_AFTER = 2;

    private final InstantSource clock;
    private final Map<TradingCalendar, Dated> known = new ConcurrentHashMap<>();

    public TradingWeeks(InstantSource clock) {
        this.clock = clock;
    }

    /** With the holidays and corrections of the ten years before this one, of this one and of the next. */
    public TradingWeek of(TradingCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Dated dated = known.get(calendar);
        if (dated == null || !dated.day().equals(today)) {
            LocalDate newYear = today.withDayOfYear(1);
            dated = new Dated(
                    today,
                    TradingWeek.of(calendar, today, newYear.minusYears(YEARS_BEFORE), newYear.plusYears(YEARS_AFTER)));
            known.put(calendar, dated);
        }
        return dated.week();
    }

    private record Dated(LocalDate day, TradingWeek week) {}
}
