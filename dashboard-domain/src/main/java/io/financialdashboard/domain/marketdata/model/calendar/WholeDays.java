package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Every day of a zone from midnight to midnight: 24 hours, 23 to 25 where the clocks change. */
record WholeDays(ZoneId zone) implements SessionRule {
    @Override
    public Optional<TradingSession> sessionOf(LocalDate tradingDay) {
        Instant opens = tradingDay.atStartOfDay(zone).toInstant();
        Instant closes = tradingDay.plusDays(1).atStartOfDay(zone).toInstant();
        // Samoa went from 2011-12-29 to 2011-12-31 across the date line: the day between never was.
        return opens.isBefore(closes) ? Optional.of(new TradingSession(tradingDay, opens, closes)) : Optional.empty();
    }

    @Override
    public boolean weekOpensOnSunday() {
        return false;
    }
}
