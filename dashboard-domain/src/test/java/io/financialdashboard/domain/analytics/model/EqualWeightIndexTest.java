package io.financialdashboard.domain.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.analytics.DailyBars;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualWeightIndexTest {
    private static final double NONE = Double.NaN;

    @Test // day 2: (10 % - 5 %) / 2 = 2.5 %; day 3: (0 % + 10 %) / 2 = 5 %, 102.5 x 1.05 = 107.625
    void the_index_grows_by_the_mean_of_its_members_returns() {
        EqualWeightIndex index = indexOf(closes("2024-01-01", 10, 11, 11), closes("2024-01-01", 20, 19, 20.9));

        assertThat(index.size()).isEqualTo(3);
        assertThat(index.level(0)).isEqualTo(100);
        assertThat(index.level(1)).isCloseTo(102.5, within(1e-9));
        assertThat(index.lastLevel()).isCloseTo(107.625, within(1e-9));
    }

    @Test
    void the_index_begins_on_the_first_day_by_which_every_member_has() {
        EqualWeightIndex index = indexOf(closes("2024-01-01", 1, 5, 10, 11), closes("2024-01-03", 20, 20));

        assertThat(LocalDate.ofEpochDay(index.day(0))).isEqualTo("2024-01-03");
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.lastLevel()).isCloseTo(105, within(1e-9));
    }

    @Test // day 2: only B, 10 %; day 3: A from its own close of two days before, 20 %, and B 0 %: 110 x 1.1
    void a_member_without_a_bar_does_not_count_that_day() {
        EqualWeightIndex index = indexOf(closes("2024-01-01", 10, NONE, 12), closes("2024-01-01", 20, 22, 22));

        assertThat(index.level(1)).isCloseTo(110, within(1e-9));
        assertThat(index.level(2)).isCloseTo(121, within(1e-9));
    }

    @Test
    void the_index_goes_on_when_a_member_has_ended() {
        EqualWeightIndex index = indexOf(closes("2024-01-01", 10, 10), closes("2024-01-01", 20, 20, 22));

        assertThat(index.level(2)).isCloseTo(110, within(1e-9));
    }

    @Test // day 2: one up, one down: 0; day 3: one up, one unchanged: 0.5; their mean 0.25
    void each_day_has_its_breadth() {
        EqualWeightIndex index = indexOf(closes("2024-01-01", 10, 11, 11), closes("2024-01-01", 20, 19, 20.9));

        assertThat(index.meanBreadth(1, 1)).isZero();
        assertThat(index.meanBreadth(2, 1)).isEqualTo(0.5);
        assertThat(index.meanBreadth(2, 2)).isEqualTo(0.25);
    }

    @Test // 0.005 % in decimals, a little less in doubles
    void a_day_on_which_a_member_gains_exactly_enough_has_a_gainer() {
        assertThat(indexOf(closes("2024-01-01", 100, 100.005)).meanBreadth(1, 1))
                .isEqualTo(1);
    }

    @Test
    void prices_not_above_zero_have_no_return() {
        EqualWeightIndex index = indexOf(closes("2024-01-01", 10, -5, 0, 10), closes("2024-01-01", 20, 22, 22, 22));

        assertThat(index.lastLevel()).isCloseTo(110, within(1e-9));
        assertThat(indexOf(closes("2024-01-01", -1, -2)).lastLevel()).isEqualTo(100);
    }

    @Test
    void without_members_or_days_there_is_no_index() {
        assertThat(indexOf().isEmpty()).isTrue();
        assertThat(indexOf(ClosingPrices.none()).isEmpty()).isTrue();
        assertThat(indexOf(ClosingPrices.none(), closes("2024-01-01", 10, 11)).lastLevel())
                .isCloseTo(110, within(1e-9));
    }

    private static EqualWeightIndex indexOf(ClosingPrices... members) {
        return EqualWeightIndex.of(List.of(members));
    }

    private static ClosingPrices closes(String firstDay, double... closes) {
        return ClosingPrices.of(DailyBars.from(firstDay, closes), List.of());
    }
}
