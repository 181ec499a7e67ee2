package io.financialdashboard.domain.marketdata.model.calendar;

import static io.financialdashboard.domain.kernel.Interval.FOUR_HOURS;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MONTH;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a session is cut into bars, and how days, weeks and months are named (MARKET-RULES 2 to 4). */
class BarPeriodsTest {
    private static final TradingCalendar FOREX = Calendars.named("forex");
    private static final TradingCalendar STOCKS = Calendars.named("us-equities");
    private static final TradingCalendar CRYPTO = Calendars.named("crypto-24x7");

    @ParameterizedTest
    @CsvSource({
        // 13:30 New York to the session's end: two hours and a half instead of four.
        "4h, 2024-03-04T18:30:00Z, 2024-03-04T21:00:00Z",
        "1d, 2024-03-04T00:00:00Z, 2024-03-04T21:00:00Z",
        // Good Friday ends the week on Thursday.
        "1w, 2024-03-25T00:00:00Z, 2024-03-28T20:00:00Z",
        // No session begins then: a recorded bar that has its usual length.
        "1h, 2024-03-04T14:00:00Z, 2024-03-04T15:00:00Z"
    })
    void a_bar_closes_with_its_period_or_after_its_usual_length(String interval, Instant time, Instant closes) {
        assertThat(STOCKS.closeOf(Interval.find(interval).orElseThrow(), time)).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({
        // August 2021 began on a Sunday and has 31 days; 16:00 New York on the 31st.
        "us-equities, 1M, 2021-08-01, 2021-08-31T20:00:00Z",
        "forex, 1M, 2024-06-01, 2024-06-28T21:00:00Z", // a Saturday; Friday the 28th, 17:00 New York
        "us-equities, 1w, 2024-03-03, 2024-03-08T21:00:00Z", // the Sunday before
        "forex, 1w, 2024-03-03, 2024-03-08T22:00:00Z",
        "us-equities, 1w, 2024-05-28, 2024-05-31T20:00:00Z" // the Tuesday after Memorial Day
    })
    void a_recorded_bar_labelled_otherwise_closes_with_the_period_that_begins_there(
            String id, String interval, LocalDate label, Instant closes) {
        assertThat(Calendars.named(id).closeOf(Interval.find(interval).orElseThrow(), DayLabel.of(label)))
                .isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({
        // A week of Sunday to Saturday, as a coin's may be cut: what the calendar calls its week closes before it.
        "crypto-24x7, 1w, 2024-03-03, 2024-03-10T00:00:00Z",
        "crypto-24x7, 1w, 2024-03-07, 2024-03-14T00:00:00Z", // as Kraken's, which count from 1970-01-01, a Thursday
        "us-equities, 1w, 2024-03-05, 2024-03-12T00:00:00Z", // a Tuesday of a week that trades on Monday
        "crypto-24x7, 1M, 2024-03-15, 2024-04-15T00:00:00Z", // 31 days
        "forex, 1d, 2024-03-03, 2024-03-04T00:00:00Z", // a Sunday, cut in UTC
        // Tuesday, its last day, trades until 20:00 New York.
        "us-equities-extended, 1w, 2024-01-24, 2024-01-31T01:00:00Z"
    })
    void a_recorded_bar_that_is_cut_otherwise_closes_after_its_usual_length(
            String id, String interval, LocalDate label, Instant closes) {
        TradingCalendar calendar = Calendars.named(id);
        Interval length = Interval.find(interval).orElseThrow();

        assertThat(calendar.periodBegunBy(length, label)).isEmpty();
        assertThat(calendar.closeOf(length, DayLabel.of(label))).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({
        "us-equities, 2024-03-04, 09:30-13:30 13:30-16:00",
        "us-equities, 2024-07-03, 09:30-13:00",
        "us-equities-extended, 2024-03-04, 04:00-08:00 08:00-12:00 12:00-16:00 16:00-20:00",
        "forex, 2024-03-04, 17:00-21:00 21:00-01:00 01:00-05:00 05:00-09:00 09:00-13:00 13:00-17:00",
        "forex, 2024-03-11, 17:00-21:00 21:00-01:00 01:00-05:00 05:00-09:00 09:00-13:00 13:00-17:00",
        "metals-energy, 2024-03-04, 18:00-22:00 22:00-02:00 02:00-06:00 06:00-10:00 10:00-14:00 14:00-17:00",
        "crypto-24x7, 2024-03-10, 00:00-04:00 04:00-08:00 08:00-12:00 12:00-16:00 16:00-20:00 20:00-00:00",
        "zone-days:America/New_York, 2024-03-10, 00:00-05:00 05:00-09:00 09:00-13:00 13:00-17:00 17:00-21:00 21:00-00:00",
        "zone-days:America/New_York, 2024-11-03, "
                + "00:00-03:00 03:00-07:00 07:00-11:00 11:00-15:00 15:00-19:00 19:00-23:00 23:00-00:00",
        "zone-days:Australia/Lord_Howe, 2024-04-07, "
                + "00:00-03:30 03:30-07:30 07:30-11:30 11:30-15:30 15:30-19:30 19:30-23:30 23:30-00:00",
        "zone-days:Australia/Lord_Howe, 2024-10-06, "
                + "00:00-04:30 04:30-08:30 08:30-12:30 12:30-16:30 16:30-20:30 20:30-00:00",
        "zone-days:Asia/Kolkata, 2024-03-10, 00:00-04:00 04:00-08:00 08:00-12:00 12:00-16:00 16:00-20:00 20:00-00:00"
    })
    void four_hours_count_from_the_opening_and_end_with_the_session(String id, LocalDate day, String bars) {
        assertThat(spans(Calendars.named(id), FOUR_HOURS, day)).containsExactly(bars.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "us-equities, 2024-03-04, 7, 15:30-16:00",
        "us-equities, 2024-07-03, 4, 12:30-13:00",
        "forex, 2024-03-04, 24, 16:00-17:00",
        "metals-energy, 2024-03-04, 23, 16:00-17:00",
        "zone-days:America/New_York, 2024-03-10, 23, 23:00-00:00",
        "zone-days:America/New_York, 2024-11-03, 25, 23:00-00:00",
        "zone-days:Australia/Lord_Howe, 2024-04-07, 25, 23:30-00:00",
        "zone-days:Australia/Lord_Howe, 2024-10-06, 24, 23:30-00:00"
    })
    void a_session_has_so_many_hours_and_the_last_may_be_short(String id, LocalDate day, int hours, String last) {
        assertThat(spans(Calendars.named(id), ONE_HOUR, day)).hasSize(hours).endsWith(last);
    }

    @Test
    void an_intraday_bar_is_timed_by_its_opening() {
        Instant opens = Instant.parse("2024-03-04T18:30:00Z");

        assertThat(STOCKS.periodAt(FOUR_HOURS, Instant.parse("2024-03-04T20:59:59.999Z")))
                .contains(new BarPeriod(opens, opens, Instant.parse("2024-03-04T21:00:00Z")));
        assertThat(STOCKS.periodAt(FOUR_HOURS, Instant.parse("2024-03-04T18:29:59.999999999Z")))
                .map(BarPeriod::closes)
                .contains(opens);
    }

    @Test
    void a_day_is_timed_by_its_label_which_may_lie_in_the_future() {
        assertThat(FOREX.periodAt(ONE_DAY, Instant.parse("2024-03-03T22:30:00Z")))
                .contains(new BarPeriod(
                        Instant.parse("2024-03-04T00:00:00Z"),
                        Instant.parse("2024-03-03T22:00:00Z"),
                        Instant.parse("2024-03-04T22:00:00Z")));
    }

    @Test
    void a_week_runs_from_the_opening_of_its_first_session_to_the_close_of_its_last() {
        assertThat(STOCKS.periodAt(ONE_WEEK, Instant.parse("2024-03-27T15:00:00Z"))) // Good Friday on the 29th
                .contains(new BarPeriod(
                        Instant.parse("2024-03-25T00:00:00Z"),
                        Instant.parse("2024-03-25T13:30:00Z"),
                        Instant.parse("2024-03-28T20:00:00Z")));
        assertThat(FOREX.periodOf(ONE_WEEK, LocalDate.of(2024, 3, 4)))
                .contains(new BarPeriod(
                        Instant.parse("2024-03-04T00:00:00Z"),
                        Instant.parse("2024-03-03T22:00:00Z"),
                        Instant.parse("2024-03-08T22:00:00Z")));
    }

    @Test
    void a_month_is_labelled_by_its_first_trading_day() {
        assertThat(STOCKS.periodAt(ONE_MONTH, Instant.parse("2024-01-20T00:00:00Z")))
                .isEmpty();
        assertThat(STOCKS.periodAt(ONE_MONTH, Instant.parse("2024-01-19T15:00:00Z")))
                .contains(new BarPeriod(
                        Instant.parse("2024-01-02T00:00:00Z"),
                        Instant.parse("2024-01-02T14:30:00Z"),
                        Instant.parse("2024-01-31T21:00:00Z")));
        assertThat(CRYPTO.labelOf(ONE_MONTH, LocalDate.of(2024, 1, 19))).isEqualTo("2024-01-01");
        assertThat(FOREX.labelOf(ONE_MONTH, LocalDate.of(2024, 9, 10))).isEqualTo("2024-09-02");
    }

    @ParameterizedTest
    @CsvSource({
        "us-equities, 2024-01-16, 2024-01-15", // Monday is a holiday
        "us-equities, 2024-03-08, 2024-03-04",
        "forex, 2024-03-08, 2024-03-04",
        "forex, 2024-03-10, 2024-03-11", // a recorded Sunday
        "metals-energy, 2024-03-10, 2024-03-11",
        "crypto-24x7, 2024-03-10, 2024-03-04",
        "utc-days, 2024-03-10, 2024-03-04",
        "zone-days:Europe/Athens, 2024-03-10, 2024-03-04"
    })
    void a_week_is_labelled_by_its_monday(String id, LocalDate day, LocalDate monday) {
        assertThat(Calendars.named(id).labelOf(ONE_WEEK, day)).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({"1d, 2024-03-09", "1w, 2024-03-05", "1M, 2024-03-04"})
    void what_is_no_label_has_no_period(String interval, LocalDate label) {
        assertThat(STOCKS.periodOf(Interval.find(interval).orElseThrow(), label))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_MINUTE", "FIVE_MINUTES", "FIFTEEN_MINUTES", "THIRTY_MINUTES", "ONE_HOUR", "FOUR_HOURS"})
    void intraday_bars_have_no_label(Interval interval) {
        LocalDate day = LocalDate.of(2024, 3, 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> STOCKS.labelOf(interval, day))
                .withMessage("only 1d, 1w and 1M are known by a trading day's label, got " + interval.id());
        assertThatIllegalArgumentException().isThrownBy(() -> STOCKS.periodOf(interval, day));
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_market_has_no_period(Interval interval) {
        assertThat(STOCKS.periodAt(interval, Instant.parse("2024-03-04T21:00:00Z")))
                .isEmpty();
        assertThat(FOREX.periodAt(interval, Instant.parse("2024-03-09T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void days_outside_of_the_years_1_to_9999_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STOCKS.sessionOf(LocalDate.of(10000, 1, 1)))
                .withMessage("a trading day must lie in the years 1 to 9999, got epoch day 2932897");
        assertThatIllegalArgumentException().isThrownBy(() -> STOCKS.nextSession(Instant.MAX));
    }

    /** The bars of a session as times of its zone, {@code 09:30-13:30}. */
    private static List<String> spans(TradingCalendar calendar, Interval interval, LocalDate day) {
        TradingSession session = calendar.sessionOf(day).orElseThrow();
        return Stream.iterate(
                        session.opens(),
                        opens -> opens.isBefore(session.closes()),
                        opens ->
                                calendar.periodAt(interval, opens).orElseThrow().closes())
                .map(opens -> calendar.periodAt(interval, opens).orElseThrow())
                .map(bar -> clock(calendar, bar.opens()) + "-" + clock(calendar, bar.closes()))
                .toList();
    }

    private static LocalTime clock(TradingCalendar calendar, Instant instant) {
        return instant.atZone(calendar.zone()).toLocalTime();
    }
}
