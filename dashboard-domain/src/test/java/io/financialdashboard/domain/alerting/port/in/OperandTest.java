package io.financialdashboard.domain.alerting.port.in;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "price",
                "114000",
                "-36.98",
                "0.00000000000001",
                "999999999999999",
                "rsi:14",
                "macd:12:26:9/signal"
            })
    void what_is_written_is_read_again(String text) {
        Operand operand = Operand.of(text).orElseThrow();

        assertThat(operand.text()).isEqualTo(text);
        assertThat(Operand.of(operand.text())).contains(operand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e5", "NaN", "999999999999999.99", "1234567890123456", "/signal", "RSI", "rsi,ema"})
    void what_could_not_be_read_again_is_none(String text) {
        assertThat(Operand.of(text)).isEmpty();
    }
}
