package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The one thing in which calendars differ: which session belongs to a trading day.
 *
 * <p>Sessions follow one another in the order of their days without overlapping, and lie within a day of their label:
 * one that holds an instant belongs to the instant's UTC date, the date before or the date after.
 */
sealed interface SessionRule permits WholeDays, OvernightSessions, UsEquitySessions, ExtendedHours {
    ZoneId zone();

    /** The session of that trading day by the rule; empty on a weekend or holiday. */
    Optional<TradingSession> sessionOf(LocalDate tradingDay);

    /** That session without the hours before and after the exchange's own. */
    default Optional<TradingSession> regularHoursOf(LocalDate tradingDay) {
        return sessionOf(tradingDay);
    }

    /** Whether the trading week begins on Sunday evening, so that a Sunday label counts to the week that follows. */
    boolean weekOpensOnSunday();
}
