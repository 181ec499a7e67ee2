package io.financialdashboard.domain.marketdata.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of a zone from midnight to midnight. */
class WholeDaysTest {
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2024-03-09, PT24H",
        "America/New_York, 2024-03-10, PT23H",
        "America/New_York, 2024-11-03, PT25H",
        "Europe/Athens, 2021-03-28, PT23H",
        "Europe/Athens, 2021-10-31, PT25H",
        "Australia/Lord_Howe, 2024-04-07, PT24H30M",
        "Australia/Lord_Howe, 2024-10-06, PT23H30M",
        "Asia/Kolkata, 2024-03-31, PT24H"
    })
    void a_day_is_as_long_as_the_clocks_make_it(String zone, LocalDate day, Duration length) {
        TradingSession session =
                Calendars.named("zone-days:" + zone).sessionOf(day).orElseThrow();

        assertThat(Duration.between(session.opens(), session.closes())).isEqualTo(length);
    }

    @Test
    void a_day_begins_at_the_first_instant_that_it_has() { // São Paulo went from 23:59:59 to 01:00:00
        assertThat(Calendars.named("zone-days:America/Sao_Paulo")
                        .sessionOf(LocalDate.of(2018, 11, 4))
                        .orElseThrow()
                        .opens())
                .isEqualTo("2018-11-04T03:00:00Z");
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_session() { // Samoa crossed the date line after 2011-12-29
        var samoa = Calendars.named("zone-days:Pacific/Apia");

        assertThat(samoa.sessionOf(LocalDate.of(2011, 12, 30))).isEmpty();
        assertThat(samoa.sessionAt(Instant.parse("2011-12-30T09:59:59Z")).map(TradingSession::tradingDay))
                .contains(LocalDate.of(2011, 12, 29));
        assertThat(samoa.sessionAt(Instant.parse("2011-12-30T10:00:00Z")).map(TradingSession::tradingDay))
                .contains(LocalDate.of(2011, 12, 31));
    }

    @Test
    void crypto_trades_on_every_day_of_the_year() {
        assertThat(LocalDate.of(2024, 1, 1)
                        .datesUntil(LocalDate.of(2025, 1, 1))
                        .map(day -> Calendars.named("crypto-24x7").sessionOf(day)))
                .hasSize(366)
                .allMatch(Optional::isPresent);
    }
}
