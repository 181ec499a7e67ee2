package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sessions of Monday to Friday that open on the evening before: Monday's on Sunday, so a week has five days, not six.
 *
 * @param opens    the time of the evening before at which a session begins
 * @param closes   the time of the trading day itself at which it ends
 * @param holidays the trading days, other than weekends, without a session
 */
record OvernightSessions(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> holidays)
        implements SessionRule {
    @Override
    public Optional<TradingSession> sessionOf(LocalDate tradingDay) {
        if (isWeekend(tradingDay) || holidays.test(tradingDay)) {
            return Optional.empty();
        }
        return Optional.of(new TradingSession(
                tradingDay,
                tradingDay.minusDays(1).atTime(opens).atZone(zone).toInstant(),
                tradingDay.atTime(closes).atZone(zone).toInstant()));
    }

    @Override
    public boolean weekOpensOnSunday() {
        return true;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
