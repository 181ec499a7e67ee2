package io.financialdashboard.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandleTest {
    private static final Instant TIME = Instant.parse("2020-04-20T00:00:00Z");

    @Test // West Texas Intermediate, Cushing, closed at -36.98 on 2020-04-20 (U.S. Energy Information Administration)
    void a_price_may_be_negative() {
        assertThat(new Candle(TIME, 17.85, 17.85, -40.32, -36.98, 0).rises()).isFalse();
    }

    @Test
    void a_fixing_has_only_a_close() {
        Candle fixing = Candle.fixing(TIME, 1.0845);

        assertThat(fixing.isFixing()).isTrue();
        assertThat(fixing.hasVolume()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 9, 8, 8.5, 0, 'low must not be above, high not below open and close, got o=10.0 h=9.0 l=8.0 c=8.5'",
        "10, 11, 9, 8, 0, 'low must not be above, high not below open and close, got o=10.0 h=11.0 l=9.0 c=8.0'",
        "10, 11, 9, 10, -2, 'volume must not be negative, got -2'",
        "10, 11, 9, NaN, 0, 'close must be finite, got NaN'",
        "NaN, 11, 9, 10, 0, 'open, high and low must be finite, or all missing for a fixing, got o=NaN h=11.0 l=9.0'",
        "10, Infinity, 9, 10, 0, 'open, high and low must be finite, or all missing for a fixing, got o=10.0 h=Infinity l=9.0'",
    })
    void prices_that_contradict_each_other_name_rule_and_values(
            double open, double high, double low, double close, long volume, String message) {
        assertThatThrownBy(() -> new Candle(TIME, open, high, low, close, volume))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
