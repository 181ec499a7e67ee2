package io.financialdashboard.domain.marketdata.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** On which days the New York Stock Exchange is closed, and on which it closes at 13:00: rules first, then exceptions. */
final class UsEquityDays {
    /** Until 2012 a Thursday's Independence Day shortened the Friday after it, since 2013 the Wednesday before. */
    private static final int FIRST_SHORT_WEDNESDAY = 2013;

    private UsEquityDays() {}

    static boolean isClosed(LocalDate day) {
        return OvernightSessions.isWeekend(day)
                || UsHolidays.isHoliday(day)
                || UsEquityExceptions.find(day, UsEquityExceptions.Kind.CLOSED).isPresent();
    }

    /** Whether trading of that open day ends at 13:00. */
    static boolean closesEarly(LocalDate day) {
        return isDayAfterThanksgiving(day)
                || isChristmasEve(day)
                || isBesideIndependenceDay(day)
                || UsEquityExceptions.find(day, UsEquityExceptions.Kind.EARLY_CLOSE)
                        .isPresent();
    }

    private static boolean isDayAfterThanksgiving(LocalDate day) {
        return day.getMonth() == Month.NOVEMBER
                && day.equals(UsHolidays.thanksgiving(day.getYear()).plusDays(1));
    }

    private static boolean isChristmasEve(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24;
    }

    private static boolean isBesideIndependenceDay(LocalDate day) {
        if (day.getMonth() != Month.JULY) {
            return false;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        boolean shortFriday = day.getYear() < FIRST_SHORT_WEDNESDAY;
        return switch (day.getDayOfMonth()) {
            case 3 -> weekday != DayOfWeek.WEDNESDAY || !shortFriday;
            case 5 -> weekday == DayOfWeek.FRIDAY && shortFriday;
            default -> false;
        };
    }
}
