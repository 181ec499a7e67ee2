package io.financialdashboard.adapters.http.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms from "Trading Sessions" and "Symbology" of TradingView's charting library; days from the exchanges' own lists. */
class TradingWeekTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-03-15");

    @ParameterizedTest
    @CsvSource({
        "crypto-24x7,24x7,Etc/UTC",
        "utc-days,24x7,Etc/UTC",
        "zone-days:Europe/Athens,24x7,Europe/Athens",
        "us-equities,0930-1600,America/New_York",
        "us-equities-extended,0400-2000,America/New_York",
        "forex,1700-1700,America/New_York",
        "metals-energy,1800-1700,America/New_York",
    })
    void a_calendar_is_written_as_its_usual_week(String calendar, String session, String zone) {
        TradingWeek week = of(calendar, "2024-01-01", "2025-01-01");

        assertThat(week.session()).isEqualTo(session);
        assertThat(week.zone()).isEqualTo(zone);
    }

    @Test // NYSE Group, "Holidays and Trading Hours" for 2024
    void the_holidays_of_new_york_are_those_of_its_exchange() {
        assertThat(of("us-equities", "2024-01-01", "2025-01-01").holidays())
                .isEqualTo("20240101,20240115,20240219,20240329,20240527,20240619,20240704,20240902,20241128,20241225");
    }

    @Test // The same list: 1 p.m. on 3 July, on the day after Thanksgiving and on Christmas Eve
    void early_closes_are_corrections() {
        assertThat(of("us-equities", "2024-01-01", "2025-01-01").corrections())
                .isEqualTo("0930-1300:20240703,20241129,20241224");
    }

    @Test
    void a_day_of_mourning_is_a_holiday_too() {
        assertThat(of("us-equities", "2025-01-01", "2025-02-01").holidays()).isEqualTo("20250101,20250109,20250120");
    }

    @Test
    void a_market_that_never_rests_has_neither() {
        TradingWeek week = of("crypto-24x7", "2014-01-01", "2026-01-01");

        assertThat(week.holidays()).isEmpty();
        assertThat(week.corrections()).isEmpty();
    }

    @Test // Samoa crossed the date line on the last days of 2011: there was no 30 December
    void a_day_that_never_was_is_a_holiday() {
        assertThat(of("zone-days:Pacific/Apia", "2011-12-01", "2012-01-31").holidays())
                .isEqualTo("20111230");
    }

    private static TradingWeek of(String calendar, String from, String to) {
        return TradingWeek.of(Calendars.named(calendar), TODAY, LocalDate.parse(from), LocalDate.parse(to));
    }
}
