package io.financialdashboard.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a market trades, and how its time is cut into trading days and bars. Immutable; equal calendars have equal ids.
 * A trading day has exactly one session.
 */
public interface TradingCalendar {
    /** For example {@code us-equities}, {@code forex}, {@code zone-days:Europe/Athens}. */
    String id();

    /** The zone in which the exchange writes its times. */
    ZoneId zone();

    /** The session of that trading day; empty on a weekend or holiday. */
    Optional<TradingSession> sessionOf(LocalDate tradingDay);

    /** The part of that day's session in which the exchange itself trades, without the hours before and after it. */
    Optional<TradingSession> regularHoursOf(LocalDate tradingDay);

    /** The session that contains the instant; empty while the market is closed. */
    Optional<TradingSession> sessionAt(Instant instant);

    /** The first session that opens after the instant. */
    TradingSession nextSession(Instant instant);

    /** The last session that closed at or before the instant. */
    TradingSession previousSession(Instant instant);

    /**
     * The bar in whose time the instant falls; empty while the market is closed, for weeks and months too.
     *
     * <p>Intraday bars lie on a grid that counts elapsed time from the session's opening and end with the session. For a
     * week or month the span runs from the opening of its first session to the close of its last.
     */
    Optional<BarPeriod> periodAt(Interval interval, Instant instant);

    /**
     * The label of the bar of a day, week or month that holds this trading day: the day itself; the Monday of its week,
     * even when that is a holiday (a Sunday label counts to the next week where the calendar opens on Sunday); the first
     * trading day of its month (the 1st where every day trades).
     *
     * @throws IllegalArgumentException if the interval is intraday
     */
    LocalDate labelOf(Interval interval, LocalDate tradingDay);

    /** The span of the bar of a day, week or month with that label; empty if it holds no session. */
    Optional<BarPeriod> periodOf(Interval interval, LocalDate label);

    /**
     * The span of a recorded bar of a day, week or month, whose source may label it otherwise than {@link #labelOf} would:
     * the period that begins with the first trading day from that label on. A month labelled the 1st is that of the first
     * trading day on the 3rd, a week labelled Sunday or, after a holiday, Tuesday that of the Monday. Empty if no period
     * begins there, as where a source begins its weeks on Thursdays.
     */
    default Optional<BarPeriod> periodBegunBy(Interval interval, LocalDate label) {
        // Not the period in which the label lies: a stock's Sunday lies in the week that is over by then.
        return periodOf(interval, label)
                .or(() -> label.datesUntil(usualEnd(interval, label))
                        .flatMap(day -> sessionOf(day).stream())
                        .findFirst()
                        .flatMap(first -> periodOpenedBy(first, interval)));
    }

    private Optional<BarPeriod> periodOpenedBy(TradingSession first, Interval interval) {
        return periodOf(interval, labelOf(interval, first.tradingDay()))
                .filter(period -> period.opens().equals(first.opens()));
    }

    /**
     * The first instant whose ticks no longer belong to the bar of that time.
     *
     * @param time what {@link Candle#time()} of the bar is; off the calendar's grid, as recorded bars may be, the bar is
     *             taken to have its usual length
     */
    default Instant closeOf(Interval interval, Instant time) {
        if (interval.isIntraday()) {
            return periodAt(interval, time)
                    .filter(found -> found.time().equals(time))
                    .map(BarPeriod::closes)
                    .orElseGet(() -> time.plus(interval.nominal()));
        }
        LocalDate label = DayLabel.dayOf(time);
        return periodBegunBy(interval, label).map(BarPeriod::closes).orElseGet(() -> usualClose(interval, label));
    }

    /** With its last day: west of Greenwich that goes on after the midnight of the label that follows. */
    private Instant usualClose(Interval interval, LocalDate label) {
        LocalDate end = usualEnd(interval, label);
        Instant midnight = DayLabel.of(end);
        return sessionOf(end.minusDays(1))
                .map(TradingSession::closes)
                .filter(closes -> closes.isAfter(midnight))
                .orElse(midnight);
    }

    /** The first day that a bar of that label does not hold. */
    private static LocalDate usualEnd(Interval interval, LocalDate label) {
        return switch (interval) {
            case ONE_MONTH -> label.plusMonths(1);
            case ONE_WEEK -> label.plusWeeks(1);
            default -> label.plusDays(1);
        };
    }
}
