package io.financialdashboard.domain.chart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartServiceTest {
    private static final Asset BTC = TestAssets.coin("BTC/USDT");
    private static final Asset EURUSD = TestAssets.pair("EUR/USD");
    private static final Interval MINUTE = Interval.ONE_MINUTE;
    private static final CandleSeries BARS = RandomBars.minutes(7, 3_000);

    private final ChartedMarket market = new ChartedMarket(BTC, MINUTE).shows(BARS);
    private final ChartService charts = new ChartService(market);

    @Test
    void a_beat_reads_a_handful_of_bars_and_not_the_warm_up_again() {
        market.shows(BARS.first(BARS.size() - 1));
        values("ema:200", 2);
        long before = market.barsRead();
        market.shows(RandomBars.forming(BARS));

        values("ema:200", 2);

        assertThat(market.barsRead() - before).isEqualTo(8);
    }

    @Test
    void a_corrected_bar_changes_the_values_from_it_on() {
        double before = last(values("sma:2", 1));
        int size = BARS.size();
        Candle corrected = new Candle(Instant.ofEpochMilli(BARS.time(size - 2)), 500, 900, 500, 900, 1);
        market.shows(CandleSeries.builder()
                .addAll(BARS.first(size - 2))
                .add(corrected)
                .add(BARS.candle(size - 1))
                .build());

        double after = last(values("sma:2", 1));

        assertThat(after).isNotEqualTo(before).isEqualTo((900 + BARS.close(size - 1)) / 2);
    }

    @Test
    void a_series_that_goes_back_in_time_is_followed() {
        double then = last(values("ema:20", 1));
        market.shows(BARS.first(2_500));
        double earlier = last(values("ema:20", 1));
        market.shows(BARS);

        assertThat(last(values("ema:20", 1))).isEqualTo(then).isNotEqualTo(earlier);
        market.shows(BARS.first(2_500));
        assertThat(last(values("ema:20", 1))).isEqualTo(earlier);
    }

    @Test
    void bars_that_are_void_before_their_values_are_known_have_none() {
        market.showsOnce(BARS);
        Instant from = Instant.ofEpochMilli(BARS.time(0));
        var query = new CandlesQuery(BTC.symbol(), MINUTE, Optional.of(from), Optional.empty(), 2);

        IndicatorsAnswer answer = charts.values(new IndicatorsQuery(query, charts.parse("sma:1")));

        assertThat(answer.bars()).isEqualTo(BARS.first(2));
        assertThat(answer.lines().getFirst().columns()).containsExactly(Column.of(Double.NaN, Double.NaN));
    }

    @Test
    void bars_that_came_while_nobody_looked_are_caught_up_with() {
        market.shows(BARS.first(2_900));
        values("rsi:14", 1);
        market.shows(BARS);

        var fresh = new ChartService(new ChartedMarket(BTC, MINUTE).shows(BARS));
        assertThat(values("rsi:14", 300)).isEqualTo(values(fresh, BTC, MINUTE, "rsi:14", 300));
    }

    @Test
    void a_series_shorter_than_the_period_has_bars_and_no_values() {
        market.shows(BARS.first(3));

        assertThat(values("sma:4", 500)).containsExactly(Column.of(Double.NaN, Double.NaN, Double.NaN));
        market.shows(CandleSeries.empty());
        assertThat(values("sma:4", 500)).containsExactly(Column.of());
        market.shows(RandomBars.forming(BARS.first(1)));
        assertThat(values("sma:1", 500)).containsExactly(Column.of(BARS.close(0)));
    }

    @Test // two bars of one session, one of the next: (10 × 100 + 30 × 200) / 300, and the sums begin anew
    void vwap_begins_anew_with_each_session() {
        CandleSeries bars = CandleSeries.builder()
                .add(flat("2024-03-15T23:58:00Z", 10, 100))
                .add(flat("2024-03-15T23:59:00Z", 30, 200))
                .add(flat("2024-03-16T00:00:00Z", 50, 300))
                .build();
        market.shows(bars);

        assertThat(values("vwap", 3).getFirst().get(1)).isCloseTo(70 / 3.0, within(1e-12));
        assertThat(values("vwap", 3).getFirst().get(2)).isEqualTo(50);
        // A Friday and a Saturday of one week and one month: (10 × 100 + 30 × 200 + 50 × 300) / 600
        assertThat(values("vwap:week", 3).getFirst().get(2)).isCloseTo(22_000 / 600.0, within(1e-12));
        assertThat(values("vwap:month", 3).getFirst().get(2)).isCloseTo(22_000 / 600.0, within(1e-12));
        assertThat(values("vwap:first", 3).getFirst().get(2)).isCloseTo(22_000 / 600.0, within(1e-12));
    }

    @Test // Sunday 21:59Z and 22:00Z of winter time lie in two forex weeks: it opens 17:00 New York
    void vwap_of_a_week_begins_with_the_week_of_the_calendar() {
        CandleSeries bars = CandleSeries.builder()
                .add(flat("2024-03-01T21:59:00Z", 1, 100))
                .add(flat("2024-03-03T22:00:00Z", 2, 100))
                .add(flat("2024-03-04T22:00:00Z", 4, 100))
                .build();
        var forex = new ChartService(new ChartedMarket(EURUSD, MINUTE).shows(bars));

        assertThat(values(forex, EURUSD, MINUTE, "vwap:week", 3)).containsExactly(Column.of(1, 2, 3));
    }

    @Test
    void volume_is_given_in_the_unit_of_the_asset() {
        market.shows(CandleSeries.builder()
                .add(flat("2024-03-15T10:00:00Z", 10, 1_000_000))
                .add(flat("2024-03-15T10:01:00Z", 11, 2_500_000))
                .add(flat("2024-03-15T10:02:00Z", 9, Candle.UNKNOWN_VOLUME))
                .build());

        assertThat(values("obv", 3)).containsExactly(Column.of(0, 2.5, 2.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vwap", "obv", "vwma", "mfi", "cmf"})
    void volume_that_counts_ticks_is_said_to_and_none_gives_no_values_and_a_reason(String text) {
        var ticks = new ChartService(new ChartedMarket(EURUSD, MINUTE).shows(BARS));
        Asset none = without(EURUSD, VolumeKind.NONE, false);
        var nothing = new ChartService(new ChartedMarket(none, MINUTE).shows(BARS));

        assertThat(answer(ticks, EURUSD, MINUTE, text, 5).lines().getFirst().note())
                .hasValue("the volume of EUR/USD counts price changes, not what was traded");
        IndicatorLines absent = answer(nothing, none, MINUTE, text, 2).lines().getFirst();
        assertThat(absent.note().orElseThrow()).endsWith("needs volume, and EUR/USD has none");
        assertThat(absent.columns()).containsOnly(Column.of(Double.NaN, Double.NaN));
        assertThat(answer(charts, BTC, MINUTE, text, 5).lines().getFirst().note())
                .isEmpty();
    }

    @Test
    void a_fixing_has_lines_of_closes_and_refuses_what_needs_a_high_or_low() {
        Asset fixing = without(EURUSD, VolumeKind.NONE, true);
        CandleSeries closes = CandleSeries.builder()
                .add(Candle.fixing(Instant.parse("2024-03-14T00:00:00Z"), 1.0))
                .add(Candle.fixing(Instant.parse("2024-03-15T00:00:00Z"), 3.0))
                .build();
        var line = new ChartService(new ChartedMarket(fixing, Interval.ONE_DAY).shows(closes));

        assertThat(values(line, fixing, Interval.ONE_DAY, "sma:2", 2)).containsExactly(Column.of(Double.NaN, 2.0));
        assertThat(answer(line, fixing, Interval.ONE_DAY, "obv", 2)
                        .lines()
                        .getFirst()
                        .note())
                .hasValue("OBV needs volume, and EUR/USD has none");
        assertThatExceptionOfType(BadIndicatorException.class)
                .isThrownBy(() -> values(line, fixing, Interval.ONE_DAY, "sma:2,atr", 2))
                .withMessage("indicator 'atr' needs the high or low of a bar, and EUR/USD is a fixing: one price a day")
                .satisfies(bad ->
                        assertThat(bad.allowed()).contains("sma", "rsi", "macd").doesNotContain("atr", "vwap"));
    }

    @Test // MARKET-RULES 8
    void a_rate_of_change_against_a_price_of_zero_or_below_is_no_value() {
        market.shows(CandleSeries.builder()
                .add(flat("2020-04-20T10:00:00Z", -37, 1))
                .add(flat("2020-04-20T10:01:00Z", 10, 1))
                .add(flat("2020-04-20T10:02:00Z", 20, 1))
                .build());

        assertThat(values("roc:1", 3))
                .containsExactly(Column.of(Double.NaN, Double.NaN, 100), Column.of(Double.NaN, 47, 10));
    }

    @Test // MARKET-RULES 23
    void ichimoku_says_how_far_its_lines_are_displaced() {
        Indicator ichimoku = charts.parse("ichimoku").getFirst();

        assertThat(ichimoku.definition().outputs())
                .extracting(
                        IndicatorOutput::name,
                        output -> ichimoku.displacement(output).orElse(0))
                .containsExactly(
                        tuple("conversion", 0),
                        tuple("base", 0),
                        tuple("leading_a", 26),
                        tuple("leading_b", 26),
                        tuple("lagging", -26));
    }

    private List<Column> values(String text, int limit) {
        return values(charts, BTC, MINUTE, text, limit);
    }

    private static List<Column> values(ChartService charts, Asset asset, Interval interval, String text, int limit) {
        return answer(charts, asset, interval, text, limit).lines().getFirst().columns();
    }

    private static IndicatorsAnswer answer(
            ChartService charts, Asset asset, Interval interval, String text, int limit) {
        return charts.values(
                new IndicatorsQuery(CandlesQuery.latest(asset.symbol(), interval, limit), charts.parse(text)));
    }

    private static double last(List<Column> columns) {
        Column column = columns.getFirst();
        return column.get(column.size() - 1);
    }

    private static Candle flat(String time, double price, long volume) {
        return new Candle(Instant.parse(time), price, price, price, price, volume);
    }

    private static Asset without(Asset asset, VolumeKind kind, boolean fixing) {
        return new Asset(
                asset.symbol(),
                asset.market(),
                asset.displayName(),
                asset.baseCurrency(),
                asset.quoteCurrency(),
                asset.priceScale(),
                asset.minTick(),
                asset.calendar(),
                asset.hours(),
                kind,
                asset.volumeScale(),
                asset.priceBasis(),
                asset.mayBeNegative(),
                fixing,
                asset.referencePrice(),
                asset.outstanding(),
                asset.splits());
    }
}
