package io.financialdashboard.adapters.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.texts.PageTexts;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** {@code time-format.test.js} reads the same tables of texts. */
class TimeTextsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final TimeTexts TIMES = new TimeTexts(PageTexts.english());

    @ParameterizedTest
    @CsvFileSource(resources = "/io/financialdashboard/testkit/written/ages.csv", delimiter = '|', numLinesToSkip = 1)
    void an_age_goes_by_minutes_up_to_two_hours_and_by_hours_up_to_two_days(
            String language, long seconds, String text) {
        var times = new TimeTexts(PageTexts.in(language));

        assertThat(times.age(NOON.minusSeconds(seconds), NOON)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/financialdashboard/testkit/written/times.csv", delimiter = '|', numLinesToSkip = 1)
    void a_time_is_written_as_readers_of_the_language_do(
            String language, Instant instant, String weekday, String day, String clock) {
        var times = new TimeTexts(PageTexts.in(language));
        var open = new SessionStatus(true, instant);

        assertThat(times.exactly(instant)).isEqualTo(day + " " + clock + " UTC");
        assertThat(times.session(open, instant.minusSeconds(60)))
                .contains(" " + weekday + " " + clock.substring(0, 5) + " UTC");
    }

    @Test
    void a_closed_market_says_when_it_opens() {
        var closed = new SessionStatus(false, Instant.parse("2024-03-05T14:30:00Z"));
        assertThat(TIMES.session(closed, NOON)).isEqualTo("Opens Tue 14:30 UTC");
    }

    @Test
    void a_market_that_never_closes_is_open_around_the_clock() {
        var open = new SessionStatus(true, Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(TIMES.session(open, NOON)).isEqualTo("Open 24/7");
    }
}
