package io.financialdashboard.adapters.replay.csv;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * ISO-8601 instants in UTC, {@code 2018-04-04T13:30:00Z}, seconds and milliseconds optional. Read digit by digit, because
 * {@code Instant.parse} takes most of the time that a large file needs.
 */
final class UtcInstant {
    static final long INVALID = Long.MIN_VALUE;

    private static final int SHORTEST = "2018-04-04T13:30Z".length();
    private static final long MILLIS_OF_DAY = 86_400_000;

    private UtcInstant() {}

    /** Epoch milliseconds of {@code text[from, to)}, or {@link #INVALID}. */
    static long parse(String text, int from, int to) {
        if (to - from < SHORTEST || text.charAt(to - 1) != 'Z' || !hasSeparators(text, from)) {
            return INVALID;
        }
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int millis = millisOfMinute(text, from + 16, to - 1);
        boolean valid = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year))
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && millis >= 0;
        return valid
                ? LocalDate.of(year, month, day).toEpochDay() * MILLIS_OF_DAY + (hour * 60L + minute) * 60_000 + millis
                : INVALID;
    }

    private static boolean hasSeparators(String text, int from) {
        return text.charAt(from + 4) == '-'
                && text.charAt(from + 7) == '-'
                && text.charAt(from + 10) == 'T'
                && text.charAt(from + 13) == ':';
    }

    /** Reads nothing, {@code :ss} or {@code :ss.f…}, where only three digits of the fraction may be other than zero. */
    private static int millisOfMinute(String text, int from, int to) {
        if (from == to) {
            return 0;
        }
        int seconds = to - from >= 3 && text.charAt(from) == ':' ? number(text, from + 1, 2) : -1;
        if (seconds < 0 || seconds > 59) {
            return -1;
        }
        int fraction = from + 3;
        if (fraction == to) {
            return seconds * 1000;
        }
        if (text.charAt(fraction) != '.' || fraction + 1 == to) {
            return -1;
        }
        int millis = 0;
        for (int i = 0; i < Math.max(3, to - fraction - 1); i++) {
            int at = fraction + 1 + i;
            int digit = at < to ? number(text, at, 1) : 0;
            if (digit < 0 || (i >= 3 && digit > 0)) {
                return -1;
            }
            millis = i < 3 ? millis * 10 + digit : millis;
        }
        return seconds * 1000 + millis;
    }

    private static int number(String text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
