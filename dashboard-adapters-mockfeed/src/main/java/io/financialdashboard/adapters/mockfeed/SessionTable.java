package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The sessions of one calendar since {@link #FIRST_DAY}, numbered from 0. Extended as far as it is asked for. Safe for
 * many threads.
 */
final class SessionTable {
    /** The day on which every simulated market began; ten years before any start from 2024 on. */
    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    /** Nothing is simulated from this day on. */
    static final LocalDate END = LocalDate.of(2100, 1, 1);

    private static final int CHUNK_DAYS = 64;
    private static final int LONGEST_CLOSING_DAYS = 16;
    private static final long SECONDS_A_DAY = 86_400;

    private final TradingCalendar calendar;
    private volatile Sessions known =
            new Sessions(new long[0], new long[0], new long[0], 0, FIRST_DAY.toEpochDay() - 1);

    SessionTable(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Sessions as columns; the first {@code size} rows are final, what is behind them is not to be read. */
    record Sessions(long[] epochDay, long[] opens, long[] closes, int size, long lastDay) {
        /** The number of the first session that closes after the instant; {@code size} if none does. */
        int firstClosingAfter(long epochMillis) {
            return firstAbove(closes, epochMillis);
        }

        /** The number of the first session of that day or a later one; {@code size} if there is none. */
        int firstOnOrAfter(long day) {
            return firstAbove(epochDay, day - 1);
        }

        private int firstAbove(long[] column, long value) {
            int found = Arrays.binarySearch(column, 0, size, value);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    /** Every session of days up to and including this one, and maybe some more. */
    Sessions through(long epochDay) {
        Sessions now = known;
        long wanted = Math.min(epochDay, END.toEpochDay() - 1);
        return now.lastDay >= wanted ? now : extend(wanted);
    }

    /** Every session up to the first that opens after the instant, and maybe some more. */
    Sessions around(Instant instant) {
        return through(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY) + LONGEST_CLOSING_DAYS);
    }

    private synchronized Sessions extend(long wanted) {
        Sessions from = known;
        if (from.lastDay >= wanted) {
            return from;
        }
        long end = Math.min(wanted + CHUNK_DAYS, END.toEpochDay());
        int most = from.size + (int) (end - from.lastDay);
        long[] epochDay = Arrays.copyOf(from.epochDay, most);
        long[] opens = Arrays.copyOf(from.opens, most);
        long[] closes = Arrays.copyOf(from.closes, most);
        int size = from.size;
        for (long day = from.lastDay + 1; day < end; day++) {
            var session = calendar.sessionOf(LocalDate.ofEpochDay(day));
            if (session.isPresent()) {
                epochDay[size] = day;
                opens[size] = session.get().opens().toEpochMilli();
                closes[size] = session.get().closes().toEpochMilli();
                size++;
            }
        }
        known = new Sessions(epochDay, opens, closes, size, end - 1);
        return known;
    }
}
