package io.financialdashboard.adapters.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
    private static final Instant NOW = Instant.parse("2024-03-15T14:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "-90, just now",
        "59, just now",
        "60, 1 minute ago",
        "7199, 119 minutes ago",
        "7200, 2 hours ago",
        "179999, 49 hours ago",
    })
    void age_is_told_in_full_minutes_and_from_two_hours_in_full_hours(long seconds, String words) {
        assertThat(RelativeTime.between(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
    }
}
