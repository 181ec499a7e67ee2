package io.financialdashboard.adapters.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "1.08452, 1.08452",
        "114250.01, 114250.01",
        "100, 100",
        "0.00001, 0.00001",
        "1.0E-10, 0.0000000001",
        "12345678901.5, 12345678901.5",
        "3.0E12, 3000000000000",
        "-36.98, -36.98",
        "-0.0, 0",
        "0, 0",
    })
    void a_price_is_written_with_the_fewest_plain_digits(double value, String text) {
        assertThat(Decimals.shortest(value)).isEqualTo(text);
    }

    @Test
    void what_is_written_is_read_back_as_the_same_number() {
        var random = new Random(20_240_315);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(24) - 10);
            assertThat(Double.parseDouble(Decimals.shortest(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, 6, 1.234567",
        "1500000, 6, 1.5",
        "0, 6, 0",
        "7, 0, 7",
        "9007199254740993, 3, 9007199254740.993"
    })
    void a_volume_is_written_to_the_last_step(long steps, int scale, String text) {
        assertThat(Decimals.exactly(steps, scale)).isEqualTo(text);
    }
}
