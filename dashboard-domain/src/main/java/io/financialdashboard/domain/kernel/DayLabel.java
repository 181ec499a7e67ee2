package io.financialdashboard.domain.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How the bar of a day, week or month is timed: by the date of its trading day at 00:00 UTC, which is a name and not an
 * instant of the market (MARKET-RULES 3 in {@code docs/market-rules.md}). A zone has no part in it.
 *
 * <p>For example 2024-03-04 is labelled 1,709,510,400,000 ms, whether that Monday began on Sunday in New York or not.
 */
public final class DayLabel {
    private static final long MILLIS_OF_A_DAY = Duration.ofDays(1).toMillis();

    private DayLabel() {}

    /** The label of that trading day, as a bar's {@link Candle#time()} has it. */
    public static Instant of(LocalDate tradingDay) {
        return Instant.ofEpochMilli(millisOf(tradingDay));
    }

    /** The label of that trading day in epoch milliseconds, as the columns of a series have it. */
    public static long millisOf(LocalDate tradingDay) {
        return tradingDay.toEpochDay() * MILLIS_OF_A_DAY;
    }

    /** The trading day of that label. */
    public static LocalDate dayOf(Instant label) {
        return dayOf(label.toEpochMilli());
    }

    /** The trading day of that label in epoch milliseconds. */
    public static LocalDate dayOf(long label) {
        return LocalDate.ofEpochDay(epochDayOf(label));
    }

    /** The number of the label's trading day, counted from 1970-01-01. */
    public static long epochDayOf(long label) {
        return Math.floorDiv(label, MILLIS_OF_A_DAY);
    }
}
