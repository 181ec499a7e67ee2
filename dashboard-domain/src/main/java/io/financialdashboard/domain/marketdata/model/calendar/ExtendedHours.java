package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Sessions that begin before and end after those of the exchange itself. */
record ExtendedHours(SessionRule whole, SessionRule regular) implements SessionRule {
    @Override
    public ZoneId zone() {
        return whole.zone();
    }

    @Override
    public Optional<TradingSession> sessionOf(LocalDate tradingDay) {
        return whole.sessionOf(tradingDay);
    }

    @Override
    public Optional<TradingSession> regularHoursOf(LocalDate tradingDay) {
        return regular.sessionOf(tradingDay);
    }

    @Override
    public boolean weekOpensOnSunday() {
        return whole.weekOpensOnSunday();
    }
}
