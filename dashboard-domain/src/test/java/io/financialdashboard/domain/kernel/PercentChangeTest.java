package io.financialdashboard.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentChangeTest {
    @ParameterizedTest // by Python's fractions.Fraction; as doubles most of them miss by a little
    @CsvSource({
        "100.005, 100, 0.005",
        "99.995, 100, -0.005",
        "1.00005, 1, 0.005",
        "60003, 60000, 0.005",
        "2.0001, 2, 0.005",
        "524964.626919, 524938.38, 0.005",
        "12000600.03, 12000000.03, 0.0049999999875",
        "123462.95, 123456.7, 0.005062503695627698",
        "0.0000100005, 0.00001, 0.005",
        "1.1, 1, 10",
        "150, 100, 50",
        "-36.98, 18.27, -302.40831964969897"
    })
    void a_change_of_decimals_is_rounded_once(double price, double reference, double percent) {
        assertThat(PercentChange.of(price, reference)).isEqualTo(percent);
    }

    @Test
    void prices_that_are_no_short_decimals_are_divided_as_they_are() {
        assertThat(PercentChange.of(1e308, 1e300)).isEqualTo(100 * (1e308 / 1e300 - 1));
        assertThat(PercentChange.of(Math.PI * 1e6, Math.E)).isEqualTo(100 * (Math.PI * 1e6 / Math.E - 1));
        assertThat(PercentChange.of(1, Double.MIN_VALUE)).isInfinite();
    }
}
