package io.financialdashboard.domain.marketdata.model.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * The holidays of the New York Stock Exchange by rule, on the days on which it keeps them.
 *
 * <p>Source: NYSE Rule 7.2 "Holidays" and "Holidays and Trading Hours", https://www.nyse.com/trade/hours-calendars. The
 * dates hold from 1998 on, when Martin Luther King Day became the exchange's holiday.
 */
final class UsHolidays {
    private static final int FIRST_MARTIN_LUTHER_KING_DAY = 1998;
    private static final int FIRST_JUNETEENTH = 2022;

    private UsHolidays() {}

    static boolean isHoliday(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> isNewYear(day) || isMartinLutherKingDay(day);
            case FEBRUARY -> day.equals(day.with(dayOfWeekInMonth(3, MONDAY)));
            case MARCH, APRIL -> isGoodFriday(day);
            case MAY -> day.equals(day.with(lastInMonth(MONDAY)));
            case JUNE -> day.getYear() >= FIRST_JUNETEENTH && isKept(day, Month.JUNE, 19);
            case JULY -> isKept(day, Month.JULY, 4);
            case SEPTEMBER -> day.equals(day.with(dayOfWeekInMonth(1, MONDAY)));
            case NOVEMBER -> day.equals(thanksgiving(day.getYear()));
            case DECEMBER -> isChristmas(day);
            case AUGUST, OCTOBER -> false;
        };
    }

    /**
     * Kept on Monday if it is a Sunday. On a Saturday it is not kept at all, unlike the others: the Friday before ends the
     * accounting year, and Rule 7.2 then keeps the exchange open (as on 2010-12-31 and 2021-12-31).
     */
    static boolean isNewYear(LocalDate day) {
        return day.getMonth() == Month.JANUARY
                && (day.getDayOfMonth() == 1 || (day.getDayOfMonth() == 2 && day.getDayOfWeek() == MONDAY));
    }

    static boolean isGoodFriday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.equals(Easter.sunday(day.getYear()).minusDays(2));
    }

    static boolean isChristmas(LocalDate day) {
        return isKept(day, Month.DECEMBER, 25);
    }

    static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY));
    }

    private static boolean isMartinLutherKingDay(LocalDate day) {
        return day.getYear() >= FIRST_MARTIN_LUTHER_KING_DAY && day.equals(day.with(dayOfWeekInMonth(3, MONDAY)));
    }

    /** Whether a holiday of that date is kept on {@code day}: on Friday if it is a Saturday, on Monday if a Sunday. */
    private static boolean isKept(LocalDate day, Month month, int dayOfMonth) {
        LocalDate date = LocalDate.of(day.getYear(), month, dayOfMonth);
        DayOfWeek weekday = date.getDayOfWeek();
        LocalDate kept = weekday == SATURDAY ? date.minusDays(1) : weekday == SUNDAY ? date.plusDays(1) : date;
        return day.equals(kept);
    }
}
