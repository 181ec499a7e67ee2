package io.financialdashboard.domain.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Market;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {
    @ParameterizedTest
    @CsvSource({"0.005, 1, 0, 0", "0.00499, 0, 0, 1", "0, 0, 0, 1", "-0.00499, 0, 0, 1", "-0.005, 0, 1, 0"})
    void a_change_counts_from_five_thousandths_of_a_percent(double change, int gainers, int losers, int unchanged) {
        assertThat(Advances.NONE.plus(change)).isEqualTo(new Advances(gainers, losers, unchanged));
    }

    @Test // (2 - 1) / 4
    void breadth_is_gainers_less_losers_over_all() {
        Advances advances = Advances.NONE.plus(1.2).plus(0.3).plus(-0.4).plus(0.001);

        assertThat(advances.ratio()).hasValue(0.25);
        assertThat(Advances.NONE.ratio()).isEmpty();
    }

    // Log returns of 0.01 and -0.01 in turn: mean 0, squares 20 x 0.0001, deviation sqrt(0.002 / 19) = 0.0102598.
    @ParameterizedTest
    @CsvSource({"STOCKS, 16.286901", "COMMODITIES, 16.286901", "FOREX, 16.543404", "CRYPTO, 19.601289"})
    void volatility_is_the_sample_deviation_of_twenty_returns_over_a_year(Market market, double percent) {
        assertThat(RealisedVolatility.ofLast(swinging(21), TradingYear.days(market)))
                .hasValueCloseTo(percent, within(1e-6));
    }

    @Test
    void volatility_looks_at_the_last_twenty_returns_only() {
        double[] wild = DoubleStream.concat(DoubleStream.of(1, 900, 3), DoubleStream.of(swinging(21)))
                .toArray();

        assertThat(RealisedVolatility.ofLast(wild, 252)).hasValueCloseTo(16.286901, within(1e-6));
    }

    @Test
    void volatility_of_a_price_that_never_moved_is_zero() {
        assertThat(RealisedVolatility.ofLast(constant(21, 1.0825), 260)).hasValue(0);
    }

    @Test
    void volatility_needs_twenty_one_closes() {
        assertThat(RealisedVolatility.ofLast(swinging(20), 252)).isEmpty();
        assertThat(RealisedVolatility.ofLast(new double[0], 252)).isEmpty();
    }

    @ParameterizedTest // WTI closed at -36.98 on 2020-04-20: there is no logarithm of that
    @CsvSource({"0, -36.98", "10, -36.98", "20, -36.98", "20, 0"})
    void volatility_is_empty_where_a_price_was_not_above_zero(int index, double price) {
        double[] closes = constant(21, 20);
        closes[index] = price;

        assertThat(RealisedVolatility.ofLast(closes, 252)).isEmpty();
    }

    @Test
    void volatility_of_the_most_extreme_prices_is_a_number() {
        double[] closes = constant(21, Double.MIN_VALUE);
        closes[20] = Double.MAX_VALUE;

        assertThat(RealisedVolatility.ofLast(closes, 365).getAsDouble()).isFinite();
    }

    @Test
    void the_percentile_rank_counts_those_below_and_half_of_the_equal_ones() {
        assertThat(PercentileRank.ofLast(new double[] {1, 2, 3, 4})).isEqualTo(87.5);
        assertThat(PercentileRank.ofLast(new double[] {4, 3, 2, 1})).isEqualTo(12.5);
        assertThat(PercentileRank.ofLast(new double[] {7, 7, 7, 7})).isEqualTo(50);
        assertThat(PercentileRank.ofLast(new double[] {1, 9, 5, 5})).isEqualTo(50);
        assertThat(PercentileRank.ofLast(new double[] {-3})).isEqualTo(50);
    }

    @Test // 0.1 + 0.2 is 0.30000000000000004 in binary
    void the_percentile_rank_is_not_decided_by_rounding() {
        assertThat(PercentileRank.ofLast(new double[] {0.1 + 0.2, 0.3})).isEqualTo(50);
    }

    @Test // mean of the seven: (0.7 + 0 - 1.4 + 0 + 0 + 0 + 0) / 7 = -0.1
    void strength_is_the_return_less_the_mean_of_all_strongest_first() {
        Map<String, Double> returns = new LinkedHashMap<>();
        returns.put("EUR", 0.7);
        returns.put("GBP", 0.0);
        returns.put("JPY", -1.4);
        returns.put("AUD", 0.0);
        returns.put("CAD", 0.0);
        returns.put("CHF", 0.0);
        Map<String, Double> strength = CurrencyStrength.of(returns);

        assertThat(strength.keySet()).containsExactly("EUR", "GBP", "AUD", "CAD", "CHF", "USD", "JPY");
        assertThat(strength.get("EUR")).isCloseTo(0.8, within(1e-12));
        assertThat(strength.get("USD")).isCloseTo(0.1, within(1e-12));
        assertThat(strength.get("JPY")).isCloseTo(-1.3, within(1e-12));
    }

    @Test // 100 x 1.1^(1/6) = 101.601187; 100 x (2 x 0.5)^(1/2) = 100
    void the_dollar_index_is_a_geometric_mean_relative_to_its_base() {
        double[] base = {0.9, 0.8, 150, 1.5, 1.36, 0.88};
        double[] now = {0.99, 0.8, 150, 1.5, 1.36, 0.88};

        assertThat(DollarIndex.of(base, base)).isEqualTo(100);
        assertThat(DollarIndex.of(now, base)).isCloseTo(101.601187, within(1e-6));
        assertThat(DollarIndex.of(new double[] {2, 0.5}, new double[] {1, 1})).isCloseTo(100, within(1e-12));
        assertThatThrownBy(() -> DollarIndex.of(new double[2], base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("as many values as base values, got 2 and 6");
    }

    @Test // 64,000 x 3.2 BTC, counted in millionths
    void traded_value_is_price_times_volume_in_units() {
        assertThat(DollarValue.traded(TestAssets.coin("BTC/USDT"), 64_000, 3_200_000))
                .hasValueCloseTo(204_800.0, within(1e-6));
        assertThat(DollarValue.traded(TestAssets.stock("AAPL"), 190.5, 1_000)).hasValue(190_500);
    }

    @Test
    void there_is_no_traded_value_without_an_amount_or_in_another_currency() {
        assertThat(DollarValue.traded(TestAssets.commodity("XAUUSD"), 2_350, 500))
                .isEmpty();
        assertThat(DollarValue.traded(TestAssets.coin("BTC/USDT"), 64_000, Candle.UNKNOWN_VOLUME))
                .isEmpty();
        assertThat(DollarValue.traded(TestAssets.coin("BTC/EUR"), 64_000, 1)).isEmpty();
        assertThat(DollarValue.traded(TestAssets.coin("BTC/USDT"), Double.MAX_VALUE, Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void market_value_is_price_times_units_outstanding() {
        assertThat(DollarValue.outstanding(TestAssets.stock("AAPL", 14_800_000_000.0), 200))
                .hasValue(2_960_000_000_000.0);
        assertThat(DollarValue.outstanding(TestAssets.stock("AAPL"), 200)).isEmpty();
    }

    @Test
    void what_is_no_finite_number_is_empty() {
        assertThat(Finite.of(-1.5)).isEqualTo(OptionalDouble.of(-1.5));
        assertThat(Finite.of(Double.NaN)).isEmpty();
        assertThat(Finite.of(Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(Finite.of(Double.NEGATIVE_INFINITY)).isEmpty();
    }

    private static double[] swinging(int count) {
        double[] closes = new double[count];
        for (int i = 0; i < count; i++) {
            closes[i] = i % 2 == 0 ? 100 : 100 * Math.exp(0.01);
        }
        return closes;
    }

    private static double[] constant(int count, double price) {
        return DoubleStream.generate(() -> price).limit(count).toArray();
    }
}
