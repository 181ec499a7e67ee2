package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The trading days of the New York Stock Exchange, for its own hours or with the hours before and after them.
 *
 * @param closesEarly when trading ends on a day on which the exchange closes at 13:00
 */
record UsEquitySessions(ZoneId zone, LocalTime opens, LocalTime closes, LocalTime closesEarly) implements SessionRule {
    @Override
    public Optional<TradingSession> sessionOf(LocalDate tradingDay) {
        if (UsEquityDays.isClosed(tradingDay)) {
            return Optional.empty();
        }
        LocalTime end = UsEquityDays.closesEarly(tradingDay) ? closesEarly : closes;
        return Optional.of(new TradingSession(
                tradingDay,
                tradingDay.atTime(opens).atZone(zone).toInstant(),
                tradingDay.atTime(end).atZone(zone).toInstant()));
    }

    @Override
    public boolean weekOpensOnSunday() {
        return false;
    }
}
