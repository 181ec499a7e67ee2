package io.financialdashboard.domain.alerting.service;

import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES;
import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_ABOVE;
import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_BELOW;
import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.BadAlertException;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.marketdata.service.RecordedPast;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineAlertsTest {
    private static final String START = "2024-03-05T10:00:00Z";

    /** Minutes that close at 10, 10, 10, 9 just before the start. */
    private final AlertedMarket market = new AlertedMarket(
            TestAssets.coin("BTC/USDT"),
            new RecordedPast().with(TestAssets.coin("BTC/USDT").symbol(), ONE_MINUTE, fourMinutes()),
            START);

    @Test
    void a_line_is_looked_at_when_its_bar_closes_and_not_before() {
        market.alerts.create(market.line("sma:2", CROSSES_ABOVE, "11", ONE_MINUTE));

        market.price("2024-03-05T10:00:10Z", 20).price("2024-03-05T10:00:20Z", 10);
        assertThat(market.told).isEmpty();
        market.price("2024-03-05T10:00:59Z", 14);
        assertThat(market.told).isEmpty();
        market.beat("2024-03-05T10:01:00Z");

        // (9 + 14) / 2
        assertThat(market.told)
                .extracting(firing -> firing.time().toString(), Firing::value, Firing::target)
                .containsExactly(tuple("2024-03-05T10:01:00Z", 11.5, 11.0));
    }

    @Test
    void the_close_against_a_line_and_a_line_against_a_line() {
        market.alerts.create(market.line("price", CROSSES_ABOVE, "sma:3", ONE_MINUTE));
        market.alerts.create(market.line("sma:2", CROSSES_BELOW, "sma:3", ONE_MINUTE));

        market.price("2024-03-05T10:00:30Z", 13).beat("2024-03-05T10:01:00Z");
        market.price("2024-03-05T10:01:30Z", 4).beat("2024-03-05T10:02:00Z");

        // Closes of 10, 9, 13, 4: averages of two 9.5, 11, 8.5; of three 9.67, 10.67, 8.67.
        assertThat(market.told)
                .extracting(Firing::alertId, Firing::value, Firing::target)
                .containsExactly(tuple("1", 13.0, 32 / 3.0), tuple("2", 8.5, 26 / 3.0));
    }

    @Test
    void a_rule_has_one_spelling_with_every_setting_written_out() {
        AlertRule rule = market.alerts
                .create(market.line("macd", CROSSES, "0", FIVE_MINUTES))
                .rule();

        assertThat(rule.source().text()).isEqualTo("macd:12:26:9/macd");
        assertThat(rule.target().text()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sma:0      | 11     | source | must be 1 to 500
            nothing:3  | 11     | source | nothing
            macd/up    | 0      | source | macd has no line 'up'
            price      | rsi:14 | target | price is a price and cannot pass rsi:14/rsi, a percent
            price      | ema:9/x | target | ema has no line 'x'
            sma        | sma:20 | target | compares two different things
            """)
    void a_rule_that_cannot_be_watched_names_its_field(String source, String target, String field, String why) {
        assertThatExceptionOfType(BadAlertException.class)
                .isThrownBy(() -> market.alerts.create(market.line(source, CROSSES, target, ONE_MINUTE)))
                .withMessageContaining(why)
                .satisfies(bad -> assertThat(bad.field()).isEqualTo(field));
        assertThat(market.alerts.alerts()).isEmpty();
    }

    @Test
    void bars_that_are_not_offered_are_refused_with_those_that_are() {
        AlertedMarket days = new AlertedMarket(TestAssets.coin("BTC/USDT"), new RecordedPast(), START).toldIn(ONE_DAY);

        assertThatExceptionOfType(BadAlertException.class)
                .isThrownBy(() -> days.alerts.create(days.line("sma:2", CROSSES, "11", ONE_MINUTE)))
                .withMessage("BTC/USDT has no bars of 1m")
                .satisfies(bad -> assertThat(bad.allowed()).containsExactly("1d", "1w", "1M"));
    }

    @Test
    void bars_of_the_past_tell_when_a_rule_would_have_fired() {
        var bars =
                io.financialdashboard.domain.marketdata.port.in.CandlesQuery.latest(market.symbol(), ONE_MINUTE, 100);
        market.price("2024-03-05T10:00:30Z", 13)
                .price("2024-03-05T10:01:30Z", 4)
                .price("2024-03-05T10:02:30Z", 12);
        market.beat("2024-03-05T10:03:00Z");

        assertThat(market.alerts
                        .rehearse(market.price(CROSSES_ABOVE, 11, Repeat.ONCE), bars)
                        .moments())
                .extracting(moment -> moment.time().toString())
                .containsExactly("2024-03-05T10:00:00Z", "2024-03-05T10:02:00Z");
        assertThat(market.alerts
                        .rehearse(market.price(CROSSES_ABOVE, 11, Repeat.DAY), bars)
                        .moments())
                .extracting(moment -> moment.time().toString())
                .containsExactly("2024-03-05T10:00:00Z");
        assertThat(market.alerts
                        .rehearse(market.line("sma:2", CROSSES, "9", ONE_MINUTE), bars)
                        .moments())
                .extracting(moment -> moment.time().toString(), moment -> moment.value())
                .containsExactly(tuple("2024-03-05T10:01:00Z", 8.5));
        assertThat(market.told).isEmpty();
    }

    private static CandleSeries fourMinutes() {
        CandleSeries.Builder bars = CandleSeries.builder();
        long start = Instant.parse(START).toEpochMilli();
        for (int minute = -4; minute < 0; minute++) {
            double close = minute == -1 ? 9 : 10;
            bars.add(start + minute * 60_000L, close, close, close, close, 1);
        }
        return bars.build();
    }
}
