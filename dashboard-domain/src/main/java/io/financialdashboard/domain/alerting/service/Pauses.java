package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When an alert may fire again. */
final class Pauses {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Pauses() {}

    static boolean mayFire(Alert alert, Instant now, TradingCalendar calendar) {
        return alert.armed()
                && alert.lastFired()
                        .map(last -> isOver(alert.rule().repeat(), within(alert, last), within(alert, now), calendar))
                        .orElse(true);
    }

    /** A bar that closes where the next session opens belongs to the day that it closes. */
    private static Instant within(Alert alert, Instant firing) {
        return alert.rule().interval().isPresent() ? lastOf(firing) : firing;
    }

    /** The last instant of a bar that closes then. */
    static Instant lastOf(Instant close) {
        return close.minusMillis(1);
    }

    static boolean isOver(Repeat repeat, Instant last, Instant now, TradingCalendar calendar) {
        return switch (repeat) {
            case ONCE -> true;
            // A dashboard that replays the same again goes back: what it told the last time is no reason to be silent.
            case MINUTE -> now.isBefore(last) || !now.isBefore(last.plus(MINUTE));
            case DAY -> now.isBefore(last) || !dayOf(last, calendar).equals(dayOf(now, calendar));
        };
    }

    /** The trading day of the instant; of the session before it while the market is closed, as at the close of a bar. */
    private static LocalDate dayOf(Instant instant, TradingCalendar calendar) {
        return calendar.sessionAt(instant)
                .orElseGet(() -> calendar.previousSession(instant))
                .tradingDay();
    }
}
