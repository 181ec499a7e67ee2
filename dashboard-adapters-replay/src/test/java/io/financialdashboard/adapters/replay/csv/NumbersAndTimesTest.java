package io.financialdashboard.adapters.replay.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and times are read digit by digit; what Java's own classes read is the measure. */
class NumbersAndTimesTest {
    @Test
    void decimals_of_up_to_fifteen_digits_are_the_doubles_that_java_reads() {
        Random random = new Random(20180404);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(11));
            String text = number.toPlainString();

            PlainDecimal read = PlainDecimal.parse(text, 0, text.length()).orElseThrow();

            assertThat(read.fitsDouble()).isTrue();
            assertThat(read.toDouble()).isEqualTo(Double.parseDouble(text));
            assertThat(BigDecimal.valueOf(read.unscaled(), read.scale())).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "182.45, 18245, 2, 5",
        "182.450, 18245, 2, 5",
        "100, 100, 0, 3",
        "100.00, 100, 0, 3",
        "-37.63, -3763, 2, 4",
        "0.00012, 12, 5, 2",
        "0, 0, 0, 0",
        "007, 7, 0, 1",
        ".5, 5, 1, 1",
        "5., 5, 0, 1",
        "1234567890.12345678, 123456789012345678, 8, 18"
    })
    void a_decimal_keeps_the_digits_that_count(String text, long unscaled, int scale, int digits) {
        assertThat(PlainDecimal.parse(text, 0, text.length())).contains(new PlainDecimal(unscaled, scale, digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "+1", "1e5", "1,5", "0x10", "1.2.3", "Infinity", "NaN", "１"})
    void what_is_no_plain_decimal_is_none(String text) {
        assertThat(PlainDecimal.parse(text, 0, text.length())).isEmpty();
    }

    @Test
    void more_digits_than_a_long_holds_are_seen() {
        String text = "12345678901234567890123";

        assertThat(PlainDecimal.parse(text, 0, text.length()).map(PlainDecimal::digits))
                .isEqualTo(Optional.of(23));
    }

    @Test
    void instants_of_four_centuries_are_those_that_java_reads() {
        Random random = new Random(1582);
        long first = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2300-01-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 20_000; i++) {
            long millis = random.nextLong(first, last);
            String text = Instant.ofEpochMilli(millis).toString();

            assertThat(UtcInstant.parse(text, 0, text.length())).as(text).isEqualTo(millis);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-04T13:30Z, 2018-04-04T13:30:00Z",
        "2018-04-04T13:30:00.5Z, 2018-04-04T13:30:00.500Z",
        "2018-04-04T13:30:00.123000Z, 2018-04-04T13:30:00.123Z",
        "2000-02-29T00:00:00Z, 2000-02-29T00:00:00Z"
    })
    void shorter_and_longer_forms_are_read_too(String text, String instant) {
        assertThat(UtcInstant.parse(text, 0, text.length()))
                .isEqualTo(Instant.parse(instant).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2018-04-04",
                "2018-04-04T13:30:00",
                "2018-04-04T13:30:00+00:00",
                "2018-04-04 13:30:00Z",
                "2018-13-04T13:30:00Z",
                "2018-00-04T13:30:00Z",
                "2018-04-31T13:30:00Z",
                "2018-04-00T13:30:00Z",
                "1900-02-29T13:30:00Z",
                "2018-04-04T24:00:00Z",
                "2018-04-04T13:60:00Z",
                "2018-04-04T13:30:60Z",
                "2018-04-04T13:30:0Z",
                "2018-04-04T13:30:00.Z",
                "2018-04-04T13:30:00.0001Z",
                "2018-04-04T1a:30:00Z",
                "+2018-04-04T13:30:00Z"
            })
    void what_is_no_instant_in_utc_is_none(String text) {
        assertThat(UtcInstant.parse(text, 0, text.length())).isEqualTo(UtcInstant.INVALID);
    }
}
