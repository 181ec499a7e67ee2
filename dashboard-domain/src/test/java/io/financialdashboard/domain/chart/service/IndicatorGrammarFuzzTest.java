package io.financialdashboard.domain.chart.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Indicator;
import java.util.List;
import java.util.stream.Collectors;

/** Whatever is asked for as indicators either is a list that its own ids name again, or is refused with a reason. */
class IndicatorGrammarFuzzTest {
    private static final int LONGEST_REASON = 400;
    private final IndicatorCatalogue catalogue = new IndicatorCatalogue();

    @DictionaryEntries({
        "macd",
        "rsi",
        "bb",
        "psar",
        "vwap",
        "stoch-rsi",
        "keltner",
        "ichimoku",
        ":12:26:9",
        "0.02",
        "week"
    })
    @FuzzTest(maxDuration = "30s")
    void indicators_are_named_again_by_their_ids_or_refused_with_a_reason(byte[] input) {
        try {
            List<Indicator> indicators = catalogue.parse(new String(input, UTF_8));
            String ids = indicators.stream().map(Indicator::id).collect(Collectors.joining(","));

            assertThat(catalogue.parse(ids)).isEqualTo(indicators).isNotEmpty().doesNotHaveDuplicates();
        } catch (BadIndicatorException refused) {
            assertThat(refused).message().isNotBlank().hasSizeLessThan(LONGEST_REASON);
        }
    }
}
