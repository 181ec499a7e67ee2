package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;

/** At which bars of a chart things stand: by the calendar, whether or not something was traded then. */
record BarTimes(TradingCalendar calendar, Interval interval) {
    /**
     * The time of the bar that holds the instant. While the market rests it is the last bar before it: a client draws
     * nothing where it has no bar.
     */
    Instant of(Instant instant) {
        return calendar.periodAt(interval, instant)
                .map(BarPeriod::time)
                .orElseGet(() -> lastOf(calendar.previousSession(instant)));
    }

    /** The time of the bar with which that trading day begins. */
    Instant of(LocalDate day) {
        return interval.isIntraday()
                ? calendar.sessionOf(day).map(TradingSession::opens).orElseGet(() -> DayLabel.of(day))
                : label(day);
    }

    /** The time of the first bar that a client wants whose first visible bar is at {@code from}. */
    Instant first(Instant from) {
        return interval.isIntraday()
                ? calendar.periodAt(interval, from).map(BarPeriod::time).orElse(from)
                : label(DayLabel.dayOf(from));
    }

    /**
     * The time of the last bar that a client wants whose last visible bar is at {@code to}. A day's may lie ahead of it,
     * where {@code to} is no label but an instant of Sunday evening, which is Monday already.
     */
    Instant last(Instant to) {
        Instant holding = of(to);
        if (interval.isIntraday()) {
            return holding;
        }
        Instant named = label(DayLabel.dayOf(to));
        return named.isAfter(holding) ? named : holding;
    }

    /** The first instant after that bar and the rest that follows it. */
    Instant after(Instant bar) {
        Instant end = calendar.closeOf(interval, bar);
        return calendar.sessionAt(end).isPresent()
                ? end
                : calendar.nextSession(end).opens();
    }

    private Instant lastOf(TradingSession session) {
        return interval.isIntraday()
                ? calendar.periodAt(interval, session.closes().minusMillis(1))
                        .map(BarPeriod::time)
                        .orElseGet(session::opens)
                : label(session.tradingDay());
    }

    private Instant label(LocalDate day) {
        return DayLabel.of(calendar.labelOf(interval, day));
    }
}
