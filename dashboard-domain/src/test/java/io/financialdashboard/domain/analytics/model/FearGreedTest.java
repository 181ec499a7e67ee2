package io.financialdashboard.domain.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.analytics.DailyBars;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FearGreedTest {
    private static final int STOCKS = 252;
    private static final int LEAST_DAYS = 252 + 124;

    // The same walks and formulas in a few lines of Python. Stocks: ranks 26.79, 29.17, 48.02 and 72.82, mean 44.20.
    // Crypto: 20.41, 94.66, 0.82 and 6.71, mean 30.65.
    @ParameterizedTest
    @CsvSource({"252, 406, 1, 44", "365, 519, 4, 31"})
    void the_index_agrees_with_an_independent_computation(int yearDays, int days, long seed, int expected) {
        List<ClosingPrices> members = LongStream.range(seed, seed + 3)
                .mapToObj(s -> closes(DailyBars.walk(s, days, 100, 0.04)))
                .toList();
        ClosingPrices gold = closes(DailyBars.walk(9, days, 2_000, 0.02));

        assertThat(new FearGreed(EqualWeightIndex.of(members), gold, yearDays).value())
                .hasValue(expected);
    }

    // Ever faster and ever wilder up: momentum and appetite are at their height, 251.5 of 252; calm is at its lowest,
    // 0.5 of
    // 252; every day rose, so breadth is always 1 and ranks 126 of 252. (251.5 + 0.5 + 126 + 251.5) / 1008 = 62.45 %.
    @Test
    void a_market_that_rises_ever_faster_is_greedy_but_for_its_unrest() {
        assertThat(new FearGreed(accelerating(LEAST_DAYS), stillGold(LEAST_DAYS), STOCKS).value())
                .hasValue(62);
    }

    @Test
    void a_market_that_never_moved_is_neutral() {
        double[] still = new double[LEAST_DAYS];
        Arrays.fill(still, 100);

        assertThat(new FearGreed(indexOf(still), stillGold(LEAST_DAYS), STOCKS).value())
                .hasValue(50);
    }

    @Test
    void one_day_less_than_a_year_of_every_part_is_too_little() {
        assertThat(new FearGreed(accelerating(LEAST_DAYS - 1), stillGold(LEAST_DAYS), STOCKS).value())
                .isEmpty();
        assertThat(new FearGreed(EqualWeightIndex.of(List.of()), stillGold(LEAST_DAYS), STOCKS).value())
                .isEmpty();
    }

    @Test
    void gold_that_began_too_late_or_ended_more_than_a_week_ago_is_too_little() {
        EqualWeightIndex index = accelerating(LEAST_DAYS);
        double[] late = new double[LEAST_DAYS];
        Arrays.fill(late, 2_000);
        Arrays.fill(late, 0, 105, Double.NaN);
        double[] weekOld = Arrays.copyOf(stillPrices(), LEAST_DAYS - 7);
        double[] older = Arrays.copyOf(stillPrices(), LEAST_DAYS - 8);

        assertThat(new FearGreed(index, closes(late), STOCKS).value()).isEmpty();
        assertThat(new FearGreed(index, closes(weekOld), STOCKS).value()).hasValue(62);
        assertThat(new FearGreed(index, closes(older), STOCKS).value()).isEmpty();
        assertThat(new FearGreed(index, ClosingPrices.none(), STOCKS).value()).isEmpty();
    }

    private static EqualWeightIndex accelerating(int days) {
        double[] closes = new double[days];
        double logarithm = 4;
        for (int i = 0; i < days; i++) {
            closes[i] = Math.exp(logarithm);
            logarithm += 1e-4 + 1e-9 * i * i * i;
        }
        return indexOf(closes);
    }

    private static EqualWeightIndex indexOf(double[] closes) {
        return EqualWeightIndex.of(List.of(closes(closes)));
    }

    private static ClosingPrices stillGold(int days) {
        return closes(Arrays.copyOf(stillPrices(), days));
    }

    private static double[] stillPrices() {
        double[] still = new double[LEAST_DAYS];
        Arrays.fill(still, 2_000);
        return still;
    }

    private static ClosingPrices closes(double[] closes) {
        return ClosingPrices.of(DailyBars.from("2022-01-01", closes), List.of());
    }
}
