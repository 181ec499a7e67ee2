package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** The sessions of one calendar since {@link #FIRST_DAY}, looked up as far as they are asked for. Safe for many threads. */
final class SessionTable {
    /** The day on which every simulated market began; ten years before any start from 2024 on. */
    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    /** Nothing is simulated from this day on. */
    static final LocalDate END = LocalDate.of(2100, 1, 1);

    private static final int CHUNK_DAYS = 64;
    private static final int LONGEST_CLOSING_DAYS = 16;
    private static final long SECONDS_A_DAY = 86_400;

    private final TradingCalendar calendar;
    private volatile Sessions known = Sessions.noneBefore(FIRST_DAY.toEpochDay());

    SessionTable(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Every session of days up to and including this one, and maybe some more. */
    Sessions through(long epochDay) {
        Sessions now = known;
        long wanted = Math.min(epochDay, END.toEpochDay() - 1);
        return now.lastDay() >= wanted ? now : extend(wanted);
    }

    /** Every session up to the first that opens after the instant, and maybe some more. */
    Sessions around(Instant instant) {
        return through(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY) + LONGEST_CLOSING_DAYS);
    }

    private synchronized Sessions extend(long wanted) {
        if (known.lastDay() >= wanted) {
            return known;
        }
        long last = Math.min(wanted + CHUNK_DAYS, END.toEpochDay() - 1);
        Sessions.Builder sessions = known.extendedTo(last);
        for (long day = known.lastDay() + 1; day <= last; day++) {
            long epochDay = day;
            calendar.sessionOf(LocalDate.ofEpochDay(day))
                    .ifPresent(session -> sessions.add(
                            epochDay,
                            session.opens().toEpochMilli(),
                            session.closes().toEpochMilli()));
        }
        known = sessions.build();
        return known;
    }
}
