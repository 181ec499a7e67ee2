package io.financialdashboard.domain.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.analytics.DailyBars;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Split;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingPricesTest {
    private static final List<Split> FOUR_TO_ONE = List.of(new Split(LocalDate.parse("2020-08-31"), 4));

    @Test
    void a_bar_that_is_still_forming_has_no_close_yet() {
        CandleSeries bars = CandleSeries.builder()
                .add(DailyBars.bar(LocalDate.parse("2024-03-04"), 100))
                .addForming(DailyBars.bar(LocalDate.parse("2024-03-05"), 101))
                .build();

        assertThat(ClosingPrices.of(bars, List.of()).last(10)).containsExactly(100);
        assertThat(ClosingPrices.of(CandleSeries.empty(), List.of()).isEmpty()).isTrue();
    }

    @Test // Apple closed at 499.23 on Friday 2020-08-28 and at 129.04 on the Monday of its 4:1 split
    void closes_from_before_a_split_are_counted_in_the_new_units() {
        ClosingPrices prices = ClosingPrices.of(
                DailyBars.from("2020-08-27", 500.04, 499.23, Double.NaN, Double.NaN, 129.04, 134.18), FOUR_TO_ONE);

        assertThat(prices.last(10)).containsExactly(new double[] {125.01, 124.8075, 129.04, 134.18}, within(1e-9));
    }

    @Test
    void a_series_that_was_adjusted_at_its_source_is_left_alone() {
        ClosingPrices prices = ClosingPrices.of(DailyBars.from("2020-08-30", 124.8075, 129.04, 134.18), FOUR_TO_ONE);

        assertThat(prices.last(10)).containsExactly(124.8075, 129.04, 134.18);
    }

    @Test // a reverse split 1:8: 1.00 becomes 8.00
    void two_splits_multiply_and_a_reverse_split_counts_down() {
        List<Split> both =
                List.of(new Split(LocalDate.parse("2024-01-02"), 2), new Split(LocalDate.parse("2024-01-03"), 0.125));
        ClosingPrices prices = ClosingPrices.of(DailyBars.from("2024-01-01", 2, 1, 8), both);

        assertThat(prices.last(10)).containsExactly(8, 8, 8);
    }

    @Test
    void prices_not_above_zero_are_kept_as_they_are() {
        ClosingPrices prices = ClosingPrices.of(
                DailyBars.from("2020-08-30", -36.98, 9.06), List.of(new Split(LocalDate.parse("2020-08-31"), 8)));

        assertThat(prices.last(10)).containsExactly(-36.98, 9.06);
    }

    @Test
    void a_close_is_found_by_its_day_or_as_the_last_before_it() {
        ClosingPrices prices = ClosingPrices.of(DailyBars.from("2024-03-01", 10, Double.NaN, 12), List.of());
        long first = LocalDate.parse("2024-03-01").toEpochDay();

        assertThat(prices.closeOn(first)).hasValue(10);
        assertThat(prices.closeOn(first + 1)).isEmpty();
        assertThat(prices.closeAtOrBefore(first + 1, 7)).hasValue(10);
        assertThat(prices.closeAtOrBefore(first + 2, 7)).hasValue(12);
        assertThat(prices.closeAtOrBefore(first + 9, 7)).hasValue(12);
        assertThat(prices.closeAtOrBefore(first + 10, 7)).isEmpty();
        assertThat(prices.closeAtOrBefore(first - 1, 7)).isEmpty();
    }
}
