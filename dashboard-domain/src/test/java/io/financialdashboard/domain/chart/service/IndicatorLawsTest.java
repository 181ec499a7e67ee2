package io.financialdashboard.domain.chart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.chart.service.indicator.Bar;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every indicator on any bars; the bars are seeded walks that lie on four pages. */
class IndicatorLawsTest {
    private static final Asset BTC = TestAssets.coin("BTC/USDT");
    private static final Interval MINUTE = Interval.ONE_MINUTE;
    private static final CandleSeries BARS = RandomBars.minutes(7, 10_000);

    static Stream<String> indicators() {
        return Stream.concat(
                new IndicatorCatalogue().definitions().stream().map(IndicatorDefinition::id),
                Stream.of(
                        "vwap:week",
                        "vwap:month",
                        "vwap:first",
                        "donchian:20:5",
                        "sma:1",
                        "ema:1",
                        "hma:2",
                        "aroon:1"));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_forming_bar_leaves_no_trace(String text) {
        RunningIndicator straight = start(text);
        RunningIndicator peeking = start(text);
        int outputs = outputs(text);
        double[] expected = new double[outputs];
        double[] actual = new double[outputs];

        for (int i = 1; i < 1_500; i++) {
            straight.take(bar(BARS, i), expected);
            straight.commit();
            peeking.take(bar(BARS, i - 1), actual);
            peeking.take(new Bar(BARS.time(i), 1e6, 2e6, 1, 3, 1e9), actual);
            peeking.take(bar(BARS, i), actual);
            peeking.commit();
            assertThat(actual).as("bar %s", i).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void the_value_of_a_bar_does_not_depend_on_the_range_it_is_asked_in(String text) {
        var charts = new ChartService(new ChartedMarket(BTC, MINUTE).shows(BARS));
        List<Column> whole = values(charts, text, Optional.empty(), 5_000);

        assertThat(rows(values(charts, text, Optional.empty(), 50), 0, 50)).isEqualTo(rows(whole, 4_950, 5_000));
        int step = 1_234;
        for (int row = 5_000; row + step <= 10_000; row += step) {
            List<Column> part = values(charts, text, Optional.of(Instant.ofEpochMilli(BARS.time(row))), step);
            assertThat(rows(part, 0, step)).as("from %s", row).isEqualTo(rows(whole, row - 5_000, row - 5_000 + step));
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_warm_up_is_as_good_as_the_whole_series(String text) {
        var charts = new ChartService(new ChartedMarket(BTC, MINUTE).shows(BARS));
        List<Column> paged = values(charts, text, Optional.empty(), 3_000);
        RunningIndicator whole = start(text);
        double[] expected = new double[outputs(text)];

        for (int i = 0; i < BARS.size(); i++) {
            whole.take(bar(BARS, i), expected);
            whole.commit();
            for (int output = 0; output < expected.length && i >= 7_000; output++) {
                double theirs = expected[output] / stepsOf(text, output);
                double ours = paged.get(output).get(i - 7_000);
                double difference = Double.isNaN(ours) && Double.isNaN(theirs) ? 0 : Math.abs(ours - theirs);
                assertThat(difference)
                        .as("bar %s output %s", i, output)
                        .isLessThanOrEqualTo(1e-9 * Math.max(1, Double.isNaN(theirs) ? 0 : Math.abs(theirs)));
            }
        }
    }

    // A walk turns often, so it hides how long a line may stay on the wrong side: here 500 bars, in which a rise of
    // 0.0062
    // a bar makes up for three ranges of 1 and closes 0.1 below the middle. The average range is there much sooner.
    @Test
    void supertrend_has_found_its_side_when_a_page_begins_however_slowly_prices_rise() {
        var charts = new ChartService(new ChartedMarket(BTC, MINUTE).shows(rising(10_000, 0.0062)));

        List<Column> paged = values(charts, "supertrend:10:3", Optional.empty(), 10_000 - 8_736);

        assertThat(paged.get(1).get(0)).as("the line of a falling price").isNaN();
        assertThat(paged.get(2).get(0)).isCloseTo(100 + 8_736 * 0.0062 - 3, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void going_on_bar_by_bar_gives_what_a_fresh_look_gives(String text) {
        var market = new ChartedMarket(BTC, MINUTE);
        var charts = new ChartService(market);

        // A page begins at the 8,737th minute; each bar is forming first and closed then.
        for (int size = 8_730; size < 8_746; size++) {
            CandleSeries closed = BARS.first(size);
            for (CandleSeries shown : List.of(RandomBars.forming(closed), closed)) {
                market.shows(shown);
                var fresh = new ChartService(new ChartedMarket(BTC, MINUTE).shows(shown));
                assertThat(values(charts, text, Optional.empty(), 2))
                        .as("%s bars", size)
                        .isEqualTo(values(fresh, text, Optional.empty(), 2));
            }
        }
    }

    private static CandleSeries rising(int count, double step) {
        CandleSeries.Builder bars = CandleSeries.builder(count);
        for (int i = 0; i < count; i++) {
            double middle = 100 + i * step;
            bars.add(BARS.time(i), middle, middle + 0.5, middle - 0.5, middle - 0.1, 1);
        }
        return bars.build();
    }

    private static List<Column> values(ChartService charts, String text, Optional<Instant> from, int limit) {
        var query = new CandlesQuery(BTC.symbol(), MINUTE, from, Optional.empty(), limit);
        IndicatorsAnswer answer = charts.values(new IndicatorsQuery(query, charts.parse(text)));
        assertThat(answer.bars().size()).isEqualTo(limit);
        return answer.lines().getFirst().columns();
    }

    private static List<Column> rows(List<Column> columns, int from, int to) {
        return columns.stream()
                .map(column -> Column.of(
                        IntStream.range(from, to).mapToDouble(column::get).toArray()))
                .toList();
    }

    private static RunningIndicator start(String text) {
        return new IndicatorCatalogue().start(indicator(text), new Setting(BTC.calendar(), MINUTE));
    }

    private static int outputs(String text) {
        return indicator(text).definition().outputs().size();
    }

    /** A coin counts millionths; figures of volume are given in whole coins. */
    private static double stepsOf(String text, int output) {
        return indicator(text).definition().outputs().get(output).unit() == IndicatorOutput.Unit.VOLUME ? 1e6 : 1;
    }

    private static Indicator indicator(String text) {
        return new IndicatorCatalogue().parse(text).getFirst();
    }

    private static Bar bar(CandleSeries bars, int i) {
        return new Bar(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
    }
}
