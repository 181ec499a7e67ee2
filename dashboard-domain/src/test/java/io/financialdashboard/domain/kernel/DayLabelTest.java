package io.financialdashboard.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayLabelTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    @Test
    void a_day_is_labelled_by_its_date_at_midnight_utc() {
        assertThat(DayLabel.of(MONDAY)).isEqualTo("2024-03-04T00:00:00Z");
        assertThat(DayLabel.millisOf(MONDAY)).isEqualTo(1_709_510_400_000L);
    }

    @Test
    void a_label_says_its_day() {
        assertThat(DayLabel.dayOf(Instant.parse("2024-03-04T00:00:00Z"))).isEqualTo(MONDAY);
        assertThat(DayLabel.dayOf(1_709_510_400_000L)).isEqualTo(MONDAY);
        assertThat(DayLabel.epochDayOf(1_709_510_400_000L)).isEqualTo(19_786);
    }

    @Test // the Dow Jones Industrial Average began on 1896-05-26, long before the epoch
    void days_before_the_epoch_are_labelled_too() {
        assertThat(DayLabel.of(LocalDate.of(1896, 5, 26))).isEqualTo("1896-05-26T00:00:00Z");
        assertThat(DayLabel.dayOf(Instant.parse("1896-05-26T00:00:00Z"))).isEqualTo("1896-05-26");
        assertThat(DayLabel.epochDayOf(-1)).isEqualTo(-1);
    }
}
