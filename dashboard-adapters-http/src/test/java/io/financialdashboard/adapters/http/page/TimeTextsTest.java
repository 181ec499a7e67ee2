package io.financialdashboard.adapters.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT30S, just now",
        "PT1M, 1 minute ago",
        "PT1H59M, 119 minutes ago",
        "PT2H, 2 hours ago",
        "PT49H, 2 days ago"
    })
    void an_age_goes_by_minutes_up_to_two_hours_and_by_hours_up_to_two_days(Duration age, String text) {
        assertThat(TimeTexts.age(NOON.minus(age), NOON)).isEqualTo(text);
    }

    @Test
    void a_closed_market_says_when_it_opens() {
        var closed = new SessionStatus(false, Instant.parse("2024-03-05T14:30:00Z"));
        assertThat(TimeTexts.session(closed, NOON)).isEqualTo("Closed, opens Tue 14:30 UTC");
    }

    @Test
    void a_market_that_never_closes_is_open_around_the_clock() {
        var open = new SessionStatus(true, Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(TimeTexts.session(open, NOON)).isEqualTo("Open 24/7");
    }
}
