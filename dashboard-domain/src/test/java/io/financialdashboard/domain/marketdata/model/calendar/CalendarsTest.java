package io.financialdashboard.domain.marketdata.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    @ParameterizedTest
    @CsvSource({
        "crypto-24x7, 2024-03-03, 2024-03-03T00:00Z, 2024-03-04T00:00Z",
        "forex, 2024-03-04, 2024-03-03T22:00Z, 2024-03-04T22:00Z",
        "us-equities, 2024-03-04, 2024-03-04T14:30Z, 2024-03-04T21:00Z",
        "us-equities-extended, 2024-03-04, 2024-03-04T09:00Z, 2024-03-05T01:00Z",
        "metals-energy, 2024-03-04, 2024-03-03T23:00Z, 2024-03-04T22:00Z",
        "utc-days, 2024-03-03, 2024-03-03T00:00Z, 2024-03-04T00:00Z",
        "zone-days:Asia/Kolkata, 2024-03-03, 2024-03-02T18:30Z, 2024-03-03T18:30Z"
    })
    void each_calendar_has_its_hours(String id, LocalDate day, String opens, String closes) {
        assertThat(Calendars.named(id).sessionOf(day))
                .contains(new TradingSession(day, instant(opens), instant(closes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Forex", "nyse", "zone-days:", "zone-days:Mars/Olympus", "zone-days:+05:30", "utc-days "})
    void an_unknown_id_finds_nothing_and_the_error_says_what_there_is(String id) {
        assertThat(Calendars.find(id)).isEmpty();
        assertThatThrownBy(() -> Calendars.named(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calendar must be one of crypto-24x7, forex, us-equities, us-equities-extended, "
                        + "metals-energy, utc-days, zone-days:<zone>, got '" + id + "'");
    }

    @Test
    void one_id_gives_one_calendar() {
        TradingCalendar athens = Calendars.named("zone-days:Europe/Athens");

        assertThat(athens).isSameAs(Calendars.named("zone-days:Europe/Athens"));
        assertThat(athens.id()).isEqualTo("zone-days:Europe/Athens");
        assertThat(athens.zone()).isEqualTo(ZoneId.of("Europe/Athens"));
    }

    @Test
    void every_name_without_a_zone_is_a_calendar_of_that_id() {
        assertThat(Calendars.names().stream().filter(name -> !name.contains("<")))
                .hasSize(6)
                .allSatisfy(name -> assertThat(Calendars.named(name).id()).isEqualTo(name));
    }

    @Test
    void every_zone_has_a_name_that_browsers_know() { // "Z" is none
        assertThat(Calendars.names().stream()
                        .map(name -> name.replace("<zone>", "Asia/Kolkata"))
                        .map(name -> Calendars.named(name).zone().getId()))
                .containsExactly(
                        "UTC",
                        "America/New_York",
                        "America/New_York",
                        "America/New_York",
                        "America/New_York",
                        "UTC",
                        "Asia/Kolkata");
    }

    private static Instant instant(String minute) {
        return Instant.parse(minute.replace("Z", ":00Z"));
    }
}
