package io.financialdashboard.domain.alerting.service;

import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES;
import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_ABOVE;
import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_BELOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Candle;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    @ParameterizedTest
    @CsvSource({
        // before, low, high, now: the level is 100
        "99, 99, 100, 100, true, false", // reached from below
        "99, 99, 101, 101, true, false",
        "100, 100, 101, 101, false, false", // it was there already
        "100, 99, 100, 99, false, false", // it was not above
        "101, 100, 101, 100, false, true", // reached from above
        "101, 99, 101, 99, false, true",
        "99, 99, 100.5, 99.5, true, true", // beyond it and back between two looks
        "101, 99.5, 101, 100.5, true, true",
        "100, 99, 101, 100, true, true",
        "99, 98, 99.99, 99.5, false, false",
        "101, 100.01, 102, 101, false, false",
    })
    void a_level_is_passed_by_who_reaches_it_from_the_other_side(
            double before, double low, double high, double now, boolean above, boolean below) {
        Reach reach = new Reach(before, low, high, now);

        assertThat(reach.passes(CROSSES_ABOVE, 100)).isEqualTo(above);
        assertThat(reach.passes(CROSSES_BELOW, 100)).isEqualTo(below);
        assertThat(reach.passes(CROSSES, 100)).isEqualTo(above || below);
    }

    @Test
    void what_is_not_known_passes_nothing() {
        assertThat(Reach.between(Double.NaN, 101).passes(CROSSES, 100)).isFalse();
        assertThat(Reach.between(99, Double.NaN).passes(CROSSES, 100)).isFalse();
    }

    @Test
    void a_gap_over_the_level_between_two_bars_passes_it() {
        Candle bar = new Candle(Instant.EPOCH, 105, 106, 104, 105, 1);

        assertThat(Reach.through(99, bar).passes(CROSSES_ABOVE, 100)).isTrue();
        assertThat(Reach.through(99, Candle.fixing(Instant.EPOCH, 105)).passes(CROSSES_ABOVE, 100))
                .isTrue();
    }
}
