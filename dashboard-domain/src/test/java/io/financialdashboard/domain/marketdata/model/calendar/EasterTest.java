package io.financialdashboard.domain.marketdata.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {
    @ParameterizedTest // Meeus, Astronomical Algorithms, 2nd ed., p. 68, for 1818 to 2000; the earliest and latest
    // dates there are
    @ValueSource(
            strings = {
                "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1991-03-31", "1992-04-19", "1993-04-11",
                "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"
            })
    void easter_falls_on_the_published_date(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
    }
}
