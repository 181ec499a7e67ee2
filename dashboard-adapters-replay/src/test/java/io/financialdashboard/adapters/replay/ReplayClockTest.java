package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.adapters.replay.play.ReplayClock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReplayClockTest {
    private static final Instant START = Instant.parse("2018-04-04T13:30:00Z");

    private Instant real = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void it_begins_at_the_start_and_goes_at_its_speed() {
        InstantSource clock = clock(60, "2018-04-06T00:00:00Z");

        assertThat(clock.instant()).isEqualTo(START);
        pass(2.5);

        assertThat(clock.instant()).isEqualTo("2018-04-04T13:32:30Z");
    }

    @Test
    void it_rests_at_the_end_for_five_real_seconds_and_begins_anew() {
        InstantSource clock = clock(60, "2018-04-04T13:40:00Z"); // ten minutes, ten real seconds

        pass(10);
        assertThat(clock.instant()).isEqualTo("2018-04-04T13:40:00Z");
        pass(4.999);
        assertThat(clock.instant()).isEqualTo("2018-04-04T13:40:00Z");
        pass(0.001);
        assertThat(clock.instant()).isEqualTo(START);
        pass(1);
        assertThat(clock.instant()).isEqualTo("2018-04-04T13:31:00Z");
    }

    @Test // monthly prices of gold go back to 1833, daily ones of consols to 1729
    void it_plays_three_centuries() {
        Instant start = Instant.parse("1729-06-05T00:00:00Z");
        InstantSource clock = new ReplayClock(() -> real, start, 1e9, Instant.parse("2026-01-01T00:00:00.5Z"));

        pass(2);
        assertThat(clock.instant()).isEqualTo("1792-10-20T03:33:20Z"); // two thousand million seconds later
        pass(7.36);
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00.500Z");
    }

    @Test
    void it_stands_still_where_nothing_is_left_to_play_and_at_speed_zero() {
        InstantSource atTheEnd = clock(60, START.toString());
        InstantSource stopped = clock(0, "2018-04-06T00:00:00Z");

        pass(3600);

        assertThat(atTheEnd.instant()).isEqualTo(START);
        assertThat(stopped.instant()).isEqualTo(START);
    }

    @Test
    void it_waits_while_the_real_clock_goes_back() {
        InstantSource clock = clock(1, "2018-04-06T00:00:00Z");
        pass(10);
        assertThat(clock.instant()).isEqualTo("2018-04-04T13:30:10Z");

        pass(-5);
        assertThat(clock.instant()).isEqualTo("2018-04-04T13:30:10Z");
        pass(6);

        assertThat(clock.instant()).isEqualTo("2018-04-04T13:30:11Z");
    }

    @Test
    void a_speed_below_zero_is_refused() {
        assertThatThrownBy(() -> clock(-1, "2018-04-06T00:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed must be 0 or above, got -1.0");
    }

    private InstantSource clock(double speed, String end) {
        return new ReplayClock(() -> real, START, speed, Instant.parse(end));
    }

    private void pass(double seconds) {
        real = real.plusMillis(Math.round(seconds * 1000));
    }
}
