package io.financialdashboard.domain.analytics.port.in;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
    @ParameterizedTest
    @CsvSource({
        "1, BULLISH",
        "0.3301, BULLISH",
        "0.33, NEUTRAL",
        "0, NEUTRAL",
        "-0.33, NEUTRAL",
        "-0.3301, BEARISH",
        "-1, BEARISH"
    })
    void a_trend_needs_more_than_a_third_of_the_breadth(double ratio, Trend trend) {
        assertThat(Trend.ofBreadth(ratio)).isEqualTo(trend);
    }

    @ParameterizedTest
    @CsvSource({
        "0, EXTREME_FEAR",
        "24, EXTREME_FEAR",
        "25, FEAR",
        "44, FEAR",
        "45, NEUTRAL",
        "55, NEUTRAL",
        "56, GREED",
        "75, GREED",
        "76, EXTREME_GREED",
        "100, EXTREME_GREED"
    })
    void sentiment_is_cut_at_25_45_55_and_75(int fearGreed, Sentiment sentiment) {
        assertThat(Sentiment.of(fearGreed)).isEqualTo(sentiment);
    }
}
