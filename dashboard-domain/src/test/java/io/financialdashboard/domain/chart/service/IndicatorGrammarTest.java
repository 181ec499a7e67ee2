package io.financialdashboard.domain.chart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorGrammarTest {
    private final IndicatorCatalogue catalogue = new IndicatorCatalogue();

    @ParameterizedTest
    @CsvSource({
        "macd, macd:12:26:9",
        "macd:5, macd:5:26:9",
        "macd:5:35:5, macd:5:35:5",
        "rsi:014, rsi:14",
        "bb:20:2.50, bb:20:2.5",
        "bb:20:2.0, bb:20:2",
        "donchian, donchian:20:0",
        "donchian:20:1, donchian:20:1",
        "vwap, vwap:session",
        "vwap:week, vwap:week",
        "stoch-rsi, stoch-rsi:14:14:3:1",
        "psar, psar:0.02:0.2",
        "psar:0.0001:1.0, psar:0.0001:1",
        "obv, obv",
    })
    void what_is_left_out_is_the_usual_value_and_each_value_has_one_spelling(String text, String id) {
        assertThat(catalogue.parse(text)).extracting(Indicator::id).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psar:0.0001:0.0012", "bb:20:0.1", "keltner:20:20:10", "supertrend", "kama", "macd:5"})
    void an_id_can_be_asked_for_again(String text) {
        Indicator indicator = catalogue.parse(text).getFirst();

        assertThat(catalogue.parse(indicator.id())).containsExactly(indicator);
    }

    @Test
    void bounds_are_told_as_they_may_be_written() {
        assertThatExceptionOfType(BadIndicatorException.class)
                .isThrownBy(() -> catalogue.parse("psar:0"))
                .withMessage("parameter 'step' of indicator 'psar' must be 0.0001 to 1, got '0'");
    }

    @Test
    void several_are_given_in_the_order_in_which_they_are_named() {
        assertThat(catalogue.parse("rsi, macd:5:35:5,sma:50,sma:200"))
                .extracting(Indicator::id)
                .containsExactly("rsi:14", "macd:5:35:5", "sma:50", "sma:200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rsi:0; parameter 'period' of indicator 'rsi' must be 1 to 500, got '0'; 1 to 500",
                "rsi:501; parameter 'period' of indicator 'rsi' must be 1 to 500, got '501'; 1 to 500",
                "rsi:; parameter 'period' of indicator 'rsi' must be 1 to 500, got ''; 1 to 500",
                "rsi:-1; parameter 'period' of indicator 'rsi' must be 1 to 500, got '-1'; 1 to 500",
                "rsi:١٤; parameter 'period' of indicator 'rsi' must be 1 to 500, got '١٤'; 1 to 500",
                "rsi:99999999999; must be 1 to 500, got '99999999999'; 1 to 500",
                "stdev:1; must be 2 to 500, got '1'; 2 to 500",
                "bb:20:21; parameter 'width' of indicator 'bb' must be 0.1 to 20, got '21'; 0.1 to 20",
                "bb:20:1e1; must be 0.1 to 20, got '1e1'; 0.1 to 20",
                "bb:20:NaN; must be 0.1 to 20, got 'NaN'; 0.1 to 20",
                "vwap:year; must be session or week or month or first, got 'year'; session",
                "macd:26:12; parameter 'fast' of indicator 'macd' must be below 'slow', got '26' and '12'; fast below 12",
                "kama:10:30:30; must be below 'slow', got '30' and '30'; fast below 30",
                "rsi:14:3; indicator 'rsi' has 1 parameters, got 2 values in 'rsi:14:3'; period",
                "rsi,rsi:14; indicator 'rsi:14' is named twice;",
                "RSI; there is no indicator 'RSI'; rsi",
                "mcad; there is no indicator 'mcad'; macd",
                "rsi,,sma; there is no indicator ''; sma",
            })
    void what_is_not_allowed_is_named_with_what_is(String text, String message, String allowed) {
        assertThatExceptionOfType(BadIndicatorException.class)
                .isThrownBy(() -> catalogue.parse(text))
                .withMessageContaining(message)
                .satisfies(bad -> assertThat(String.join(" ", bad.allowed())).contains(allowed == null ? "" : allowed));
    }

    @ParameterizedTest
    @CsvSource({
        "ichimouku, ichimoku",
        "mcad, macd",
        "bolinger, ",
        "RSI, rsi",
        "zz, ",
        "xxx, ",
        "st, 'stoch, stoch-rsi, stdev'"
    })
    void a_misspelt_name_is_answered_with_those_that_are_close_and_no_others(String text, String close) {
        String suggested = close == null ? "" : "; close matches: " + close;

        assertThatExceptionOfType(BadIndicatorException.class)
                .isThrownBy(() -> catalogue.parse(text))
                .withMessage("there is no indicator '" + text + "'" + suggested);
    }

    @Test
    void no_more_than_sixteen_at_once() {
        String many = String.join(",", Collections.nCopies(17, "rsi"));

        assertThatExceptionOfType(BadIndicatorException.class)
                .isThrownBy(() -> catalogue.parse(many))
                .withMessage("at most 16 indicators can be asked for at once, got 17");
    }

    @Test
    void all_thirty_are_offered() {
        assertThat(catalogue.definitions())
                .extracting(IndicatorDefinition::id)
                .containsExactlyInAnyOrder(
                        "sma",
                        "ema",
                        "wma",
                        "dema",
                        "tema",
                        "hma",
                        "kama",
                        "vwma",
                        "vwap",
                        "bb",
                        "keltner",
                        "donchian",
                        "ichimoku",
                        "supertrend",
                        "psar",
                        "heikinashi",
                        "rsi",
                        "stoch",
                        "stoch-rsi",
                        "macd",
                        "roc",
                        "cci",
                        "willr",
                        "mfi",
                        "cmf",
                        "obv",
                        "adx",
                        "aroon",
                        "atr",
                        "stdev");
    }
}
