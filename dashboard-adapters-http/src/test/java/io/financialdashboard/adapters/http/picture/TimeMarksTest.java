package io.financialdashboard.adapters.http.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMarksTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void the_beginning_of_a_day_counts_more_than_that_of_an_hour() {
        // Hours from 21:00 of 4 March in New York, which is five hours behind.
        TimeMarks marks =
                new TimeMarks(bars("2024-03-05T02:00:00Z", Duration.ofHours(1), 8), Interval.ONE_HOUR, NEW_YORK);

        assertThat(texts(marks, 3)).containsExactly("5", "03:00");
        assertThat(texts(marks, 1)).containsExactly("22:00", "23:00", "5", "01:00", "02:00", "03:00", "04:00");
        assertThat(marks.zoneName()).isEqualTo("EST");
    }

    @Test
    void months_and_years_are_told_of_days_which_are_dates_in_no_zone() {
        TimeMarks marks =
                new TimeMarks(bars("2023-12-30T00:00:00Z", Duration.ofDays(1), 4), Interval.ONE_DAY, NEW_YORK);

        assertThat(texts(marks, 1)).containsExactly("31", "2024", "2");
        assertThat(texts(marks, 2)).containsExactly("2024");
        assertThat(marks.zoneName()).isEmpty();
    }

    private static List<String> texts(TimeMarks marks, double apart) {
        return marks.fitting(apart).stream().map(TimeMarks.Mark::text).toList();
    }

    private static CandleSeries bars(String from, Duration apart, int count) {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (int i = 0; i < count; i++) {
            bars.add(Instant.parse(from).plus(apart.multipliedBy(i)).toEpochMilli(), 1, 1, 1, 1, 0);
        }
        return bars.build();
    }
}
