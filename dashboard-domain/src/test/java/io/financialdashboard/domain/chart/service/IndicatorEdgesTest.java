package io.financialdashboard.domain.chart.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.service.indicator.Bar;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markets in which nothing moves, and prices below zero: where formulas divide by nothing, or by less. */
class IndicatorEdgesTest {
    private static final Asset OIL = TestAssets.commodity("USOIL");

    @ParameterizedTest // ten or twenty times 0.1 or 1.1 do not add up to 1, 2, 11 or 22 in binary
    @ValueSource(doubles = {0.1, 1.1, 1e-7, 114_250.01})
    void equal_prices_have_no_deviation_and_nothing_is_measured_by_it(double price) {
        List<Bar> flat = flat(price, 40);

        assertThat(last("stdev:14", flat)).containsExactly(0, price, Double.NaN);
        assertThat(last("cci:20", flat)).containsExactly(Double.NaN);
        assertThat(last("bb:20:2", flat)).containsExactly(price, price, price, Double.NaN, 0, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "rsi, 0, 0, 100", "stoch, 0, 0, 100", "stoch, 1, 0, 100", "stoch-rsi, 0, 0, 100", "stoch-rsi, 1, 0, 100",
        "willr, 0, -100, 0", "mfi, 0, 0, 100", "cmf, 0, -1, 1", "adx, 0, 0, 100", "adx, 3, 0, 100",
        "aroon, 0, 0, 100", "kama, 1, 0, 1"
    })
    void a_figure_stays_on_its_scale_also_where_a_lively_market_falls_asleep(
            String text, int output, double least, double most) {
        for (long seed = 1; seed <= 20; seed++) {
            List<double[]> all = values(text, asleepAfter(RandomBars.minutes(seed, 200)));

            assertThat(all.stream().mapToDouble(values -> values[output]).filter(value -> !Double.isNaN(value)))
                    .as("seed %s", seed)
                    .isNotEmpty()
                    .allMatch(value -> value >= least - 1e-9 && value <= most + 1e-9);
        }
    }

    @Test // of nothing but zeros no last digits are left of what they follow
    void no_money_flows_where_no_price_moves() {
        for (long seed = 1; seed <= 20; seed++) {
            List<double[]> all = values("mfi:14", asleepAfter(RandomBars.minutes(seed, 200)));

            // The first bar of the sleep may still move the typical price; it leaves fourteen bars later.
            assertThat(all.subList(200 + 1 + 14, all.size()))
                    .as("seed %s", seed)
                    .allSatisfy(values -> assertThat(values[0]).isEqualTo(100));
        }
    }

    @Test // MARKET-RULES 8; West Texas crude on 2020-04-20
    void nothing_is_a_share_of_a_price_below_zero() {
        List<Bar> below = IntStream.range(0, 40)
                .mapToObj(i -> new Bar(i * 60_000L, -37, -36, -38, -37, 1))
                .toList();

        assertThat(last("atr", below)).containsExactly(2, 2, Double.NaN);
        assertThat(last("keltner", below)).containsExactly(-33, -37, -41, Double.NaN);
        assertThat(last("donchian", below)).containsExactly(-36, -37, -38, Double.NaN);
        assertThat(last("bb", below)).containsExactly(-37, -37, -37, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void a_stop_never_goes_further_than_the_most_that_is_allowed() {
        List<Bar> bars = List.of(bar(0, 12, 10), bar(1, 11.6, 11.5), bar(2, 11, 9), bar(3, 10, 9.2));

        // Bar 2 is below the stop, the low of bar 0: the trend falls from 12, and the stop then goes a tenth of the way
        // to 9, not a half of it.
        assertThat(last("psar:0.5:0.1", bars)).containsExactly(11.7, 0);
    }

    private static List<Bar> flat(double price, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Bar(i * 60_000L, price, price, price, price, 7))
                .toList();
    }

    private static Bar bar(int minute, double high, double low) {
        return new Bar(minute * 60_000L, low, high, low, high, 1);
    }

    /** The bars, and then sixty that stand where the last one closed, at a price of odd digits. */
    private static List<Bar> asleepAfter(CandleSeries lively) {
        return IntStream.range(0, lively.size() + 60)
                .mapToObj(i -> {
                    int last = Math.min(i, lively.size() - 1);
                    double scale = 0.1234567;
                    double close = lively.close(last) * scale;
                    return i < lively.size()
                            ? new Bar(
                                    lively.time(i),
                                    lively.open(i) * scale,
                                    lively.high(i) * scale,
                                    lively.low(i) * scale,
                                    close,
                                    lively.volume(i))
                            : new Bar(lively.time(last) + i * 60_000L, close, close, close, close, 3_000);
                })
                .toList();
    }

    private static double[] last(String text, List<Bar> bars) {
        return values(text, bars).getLast();
    }

    private static List<double[]> values(String text, List<Bar> bars) {
        Indicator indicator = new IndicatorCatalogue().parse(text).getFirst();
        RunningIndicator running =
                new IndicatorCatalogue().start(indicator, new Setting(OIL.calendar(), Interval.ONE_MINUTE));
        double[] values = new double[indicator.definition().outputs().size()];
        return bars.stream()
                .map(bar -> {
                    running.take(bar, values);
                    running.commit();
                    return Arrays.copyOf(values, values.length);
                })
                .toList();
    }
}
