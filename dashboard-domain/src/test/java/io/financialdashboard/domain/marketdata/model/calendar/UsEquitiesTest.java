package io.financialdashboard.domain.marketdata.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources of the exceptions: {@link UsEquityExceptions}; where none is named: https://www.nyse.com/trade/hours-calendars. */
class UsEquitiesTest {
    private static final TradingCalendar REGULAR = Calendars.named("us-equities");
    private static final TradingCalendar EXTENDED = Calendars.named("us-equities-extended");

    @ParameterizedTest
    @CsvSource({"2024-03-05, 09:30, 16:00", "2024-07-03, 09:30, 13:00"})
    void extended_hours_lie_around_those_of_the_exchange(LocalDate day, LocalTime opens, LocalTime closes) {
        var own = EXTENDED.regularHoursOf(day).orElseThrow();

        assertThat(own.opens().atZone(EXTENDED.zone()).toLocalTime()).isEqualTo(opens);
        assertThat(own.closes().atZone(EXTENDED.zone()).toLocalTime()).isEqualTo(closes);
        assertThat(own).isEqualTo(REGULAR.sessionOf(day).orElseThrow());
        assertThat(REGULAR.regularHoursOf(day)).isEqualTo(REGULAR.sessionOf(day));
    }

    @ParameterizedTest
    @CsvSource({
        // As listed by wallstreetdiary.blogspot.com, "NYSE Holiday Schedule", March 2013.
        "2011, 01-17 02-21 04-22 05-30 07-04 09-05 11-24 12-26",
        "2012, 01-02 01-16 02-20 04-06 05-28 07-04 09-03 10-29 10-30 11-22 12-25",
        "2013, 01-01 01-21 02-18 03-29 05-27 07-04 09-02 11-28 12-25",
        "2014, 01-01 01-20 02-17 04-18 05-26 07-04 09-01 11-27 12-25",
        "2015, 01-01 01-19 02-16 04-03 05-25 07-03 09-07 11-26 12-25",
        "2016, 01-01 01-18 02-15 03-25 05-30 07-04 09-05 11-24 12-26",
        // NYSE Group announces 2021, 2022 and 2023 holiday and early closings calendar, 2020-12-28.
        "2021, 01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24",
        // NYSE Group announces 2022, 2023 and 2024 holiday and early closings calendar, 2021-12-27.
        "2022, 01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26",
        "2023, 01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25",
        "2024, 01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25",
        // NYSE Group announces 2025, 2026 and 2027 holiday and early closings calendar, 2024-11-08; 01-09 of 2025 for
        // Carter.
        "2025, 01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
        "2026, 01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
        "2027, 01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24",
        // NYSE Group announces 2026, 2027 and 2028 holiday and early closings calendar, 2025-12-23.
        "2028, 01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25"
    })
    void a_year_is_closed_on_the_announced_weekdays_and_no_others(int year, String days) {
        assertThat(weekdays(year).filter(day -> REGULAR.sessionOf(day).isEmpty()))
                .containsExactlyElementsOf(daysOf(year, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 07-03 11-24",
        "2001, 07-03 11-23 12-24",
        // The Washington Times, 2002-07-06: "a trading session that ended at 1 p.m."
        "2002, 07-05 11-29 12-24",
        "2003, 07-03 11-28 12-24 12-26",
        "2004, 11-26",
        // The Washington Times, 2008-12-25: "the markets closed early Wednesday at 1 p.m."
        "2008, 07-03 11-28 12-24",
        "2009, 11-27 12-24",
        // investmentu.com, "NYSE 2012-2013 Holiday Schedule".
        "2012, 07-03 11-23 12-24",
        "2013, 07-03 11-29 12-24",
        // wallstreetdiary.blogspot.com, "NYSE Holiday Schedule", March 2013, but for its July 3, 2016, a Sunday.
        "2014, 07-03 11-28 12-24",
        "2015, 11-27 12-24",
        "2016, 11-25",
        "2019, 07-03 11-29 12-24",
        "2020, 11-27 12-24",
        // The announcements named above.
        "2021, 11-26",
        "2022, 11-25",
        "2023, 07-03 11-24",
        "2024, 07-03 11-29 12-24",
        "2025, 07-03 11-28 12-24",
        "2026, 11-27 12-24",
        "2027, 11-26",
        "2028, 07-03 11-24"
    })
    void a_year_has_the_announced_early_closes_and_no_others(int year, String days) {
        assertThat(weekdays(year).filter(day -> closes(REGULAR, day).equals(LocalTime.of(13, 0))))
                .containsExactlyElementsOf(daysOf(year, days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001-09-11",
                "2001-09-12",
                "2001-09-13",
                "2001-09-14",
                "2004-06-11",
                "2007-01-02",
                "2012-10-29",
                "2012-10-30",
                "2018-12-05",
                "2025-01-09"
            })
    void the_exchange_was_closed_by_events_that_no_rule_foresees(LocalDate day) {
        assertThat(REGULAR.sessionOf(day)).isEmpty();
        assertThat(EXTENDED.sessionOf(day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12-31", "2011-01-03", "2021-12-31", "2022-01-03", "2027-12-31"})
    void new_years_day_on_a_saturday_is_not_kept_at_all(LocalDate day) {
        assertThat(REGULAR.sessionOf(day)).isPresent();
    }

    @Test
    void juneteenth_is_a_holiday_from_2022_on() {
        assertThat(REGULAR.sessionOf(LocalDate.of(2020, 6, 19))).isPresent();
        assertThat(REGULAR.sessionOf(LocalDate.of(2021, 6, 18))).isPresent();
        assertThat(REGULAR.sessionOf(LocalDate.of(2022, 6, 20))).isEmpty();
    }

    @Test
    void hours_before_and_after_end_at_17_00_on_an_early_close() { // "late trading sessions will close at 5:00 p.m."
        LocalDate earlyClose = LocalDate.of(2025, 11, 28);

        assertThat(closes(EXTENDED, earlyClose)).isEqualTo("17:00");
        assertThat(closes(EXTENDED, LocalDate.of(2025, 11, 26))).isEqualTo("20:00");
        assertThat(EXTENDED.sessionOf(earlyClose).orElseThrow().opens()).isEqualTo("2025-11-28T09:00:00Z");
    }

    @Test
    void the_opening_moves_with_the_clocks_of_new_york() {
        assertThat(REGULAR.sessionOf(LocalDate.of(2024, 3, 8)).orElseThrow().opens())
                .isEqualTo("2024-03-08T14:30:00Z");
        assertThat(REGULAR.sessionOf(LocalDate.of(2024, 3, 11)).orElseThrow().opens())
                .isEqualTo("2024-03-11T13:30:00Z");
        assertThat(REGULAR.sessionOf(LocalDate.of(2024, 11, 4)).orElseThrow().opens())
                .isEqualTo("2024-11-04T14:30:00Z");
    }

    @Test
    void every_exception_says_why_and_from_whom_it_is_known_and_lies_on_a_day_of_trading_by_the_rules() {
        assertThat(UsEquityExceptions.values()).allSatisfy(exception -> {
            assertThat(exception.reason()).isNotBlank();
            assertThat(exception.source()).isNotBlank();
            assertThat(exception.day()).isBetween("2000-01-01", "2030-12-31");
            assertThat(OvernightSessions.isWeekend(exception.day())).isFalse();
            assertThat(UsHolidays.isHoliday(exception.day())).isFalse();
        });
    }

    private static LocalTime closes(TradingCalendar calendar, LocalDate day) {
        return calendar.sessionOf(day)
                .map(session -> session.closes().atZone(calendar.zone()).toLocalTime())
                .orElse(LocalTime.MIDNIGHT);
    }

    private static Stream<LocalDate> weekdays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    private static List<LocalDate> daysOf(int year, String days) {
        return Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }
}
