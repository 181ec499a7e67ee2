package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Instant;
import java.util.Optional;

/** Whether one calendar trades now, looked up only when that can have changed. */
final class SessionWatch {
    private final TradingCalendar calendar;
    private Optional<SessionStatus> status = Optional.empty();
    private long opened;
    private long openedBefore;
    private long asOf;
    private long changes;

    SessionWatch(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    static SessionStatus statusAt(TradingCalendar calendar, Instant now) {
        return calendar.sessionAt(now)
                .map(session -> new SessionStatus(true, session.closes()))
                .orElseGet(
                        () -> new SessionStatus(false, calendar.nextSession(now).opens()));
    }

    /** Comes to that instant; true if the status is another than before, and the first time. */
    boolean advance(Instant now) {
        long millis = now.toEpochMilli();
        if (status.isPresent() && millis >= asOf && millis < changes) {
            return false;
        }
        SessionStatus next = statusAt(calendar, now);
        opened = calendar.sessionAt(now)
                .map(TradingSession::opens)
                .map(Instant::toEpochMilli)
                .orElse(millis);
        openedBefore = calendar.previousSession(now).opens().toEpochMilli();
        asOf = millis;
        changes = next.next().toEpochMilli();
        boolean changed = !Optional.of(next).equals(status);
        status = Optional.of(next);
        return changed;
    }

    /** As of the last {@link #advance}. */
    SessionStatus status() {
        return status.orElseThrow(() -> new IllegalStateException("the watch has not been told the time yet"));
    }

    /** When the running session opened, in epoch milliseconds. */
    long opened() {
        return opened;
    }

    /** When the last session that is over opened, in epoch milliseconds. */
    long openedBefore() {
        return openedBefore;
    }
}
