package io.financialdashboard.domain.marketdata.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forex, metals and energy: days that open on the evening before. */
class OvernightCalendarsTest {
    private static final TradingCalendar FOREX = Calendars.named("forex");
    private static final TradingCalendar METALS = Calendars.named("metals-energy");

    @Test
    void a_forex_week_has_five_days_from_sunday_evening_to_friday_afternoon() {
        assertThat(LocalDate.of(2024, 3, 2)
                        .datesUntil(LocalDate.of(2024, 3, 10))
                        .filter(day -> FOREX.sessionOf(day).isPresent()))
                .containsExactly(
                        LocalDate.of(2024, 3, 4),
                        LocalDate.of(2024, 3, 5),
                        LocalDate.of(2024, 3, 6),
                        LocalDate.of(2024, 3, 7),
                        LocalDate.of(2024, 3, 8));
        assertThat(FOREX.sessionOf(LocalDate.of(2024, 3, 4)).orElseThrow().opens())
                .isEqualTo("2024-03-03T22:00:00Z");
        assertThat(FOREX.sessionOf(LocalDate.of(2024, 3, 8)).orElseThrow().closes())
                .isEqualTo("2024-03-08T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-03T21:59:59.999Z, ",
        "2024-03-03T22:00:00Z, 2024-03-04",
        "2024-03-04T21:59:59.999Z, 2024-03-04",
        "2024-03-04T22:00:00Z, 2024-03-05",
        "2024-03-08T21:59:59.999Z, 2024-03-08",
        "2024-03-08T22:00:00Z, "
    })
    void forexs_day_rolls_at_17_00_in_new_york(Instant instant, LocalDate day) {
        assertThat(FOREX.sessionAt(instant).map(TradingSession::tradingDay).orElse(null))
                .isEqualTo(day);
    }

    @Test
    void forex_moves_with_the_clocks_of_new_york_and_every_session_keeps_its_24_hours() {
        assertThat(FOREX.nextSession(Instant.parse("2024-03-09T12:00:00Z")).opens())
                .isEqualTo("2024-03-10T21:00:00Z");
        assertThat(FOREX.nextSession(Instant.parse("2024-11-02T12:00:00Z")).opens())
                .isEqualTo("2024-11-03T22:00:00Z");
        assertThat(LocalDate.of(2024, 1, 1)
                        .datesUntil(LocalDate.of(2025, 1, 1))
                        .flatMap(day -> FOREX.sessionOf(day).stream())
                        .map(session -> Duration.between(session.opens(), session.closes())))
                .hasSize(260)
                .containsOnly(Duration.ofHours(24));
    }

    @ParameterizedTest // no bar of these days in EURUSD-1h and USDJPY-1d, see docs/calendars.md
    @ValueSource(strings = {"2017-12-25", "2018-01-01", "2018-12-25", "2019-01-01", "2020-12-25", "2021-01-01"})
    void forex_rests_on_christmas_and_new_years_day(LocalDate day) {
        assertThat(FOREX.sessionOf(day)).isEmpty();
    }

    @ParameterizedTest // USDJPY-1d has bars of all of these
    @ValueSource(
            strings = {
                "2016-12-26",
                "2017-01-02",
                "2018-12-24",
                "2018-12-31",
                "2021-12-24",
                "2021-12-31",
                "2018-03-30",
                "2018-07-04"
            })
    void forex_trades_on_every_other_weekday_and_moves_no_holiday_off_a_weekend(LocalDate day) {
        assertThat(FOREX.sessionOf(day)).isPresent();
    }

    @Test
    void after_christmas_forex_opens_on_the_evening_of_the_day_itself() {
        assertThat(FOREX.previousSession(Instant.parse("2018-12-25T12:00:00Z")).closes())
                .isEqualTo("2018-12-24T22:00:00Z");
        assertThat(FOREX.nextSession(Instant.parse("2018-12-25T12:00:00Z")))
                .isEqualTo(new TradingSession(
                        LocalDate.of(2018, 12, 26),
                        Instant.parse("2018-12-25T22:00:00Z"),
                        Instant.parse("2018-12-26T22:00:00Z")));
    }

    @Test
    void metals_and_energy_rest_for_an_hour_a_day() {
        assertThat(METALS.sessionAt(Instant.parse("2024-03-04T21:59:59Z"))).isPresent();
        assertThat(METALS.sessionAt(Instant.parse("2024-03-04T22:00:00Z"))).isEmpty();
        assertThat(METALS.sessionAt(Instant.parse("2024-03-04T22:59:59Z"))).isEmpty();
        assertThat(METALS.sessionAt(Instant.parse("2024-03-04T23:00:00Z"))
                        .orElseThrow()
                        .tradingDay())
                .isEqualTo("2024-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-01-01",
                "2018-03-30",
                "2018-12-25", // no gold but in the evening, XAUUSD-1d and XAUUSD-1h
                "2005-12-26", // CME, Christmas 2005: closed until Monday, December 26, 17:00 Central
                "2016-12-26",
                "2017-01-02", // a Sunday's holiday, XAUUSD-1d has a narrow range
                "2021-12-24",
                "2024-03-29"
            })
    void metals_and_energy_rest_on_new_years_day_good_friday_and_christmas_as_the_exchanges_keep_them(LocalDate day) {
        assertThat(METALS.sessionOf(day)).isEmpty();
    }

    @ParameterizedTest // XAUUSD-1h has bars of all but the last
    @ValueSource(strings = {"2018-05-28", "2018-07-04", "2018-09-03", "2018-11-22", "2019-01-21", "2021-12-31"})
    void metals_and_energy_trade_on_the_other_holidays_of_new_york(LocalDate day) {
        assertThat(METALS.sessionOf(day)).isPresent();
    }
}
