package io.financialdashboard.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CandleSeriesTest {
    private static final CandleSeries FOUR = CandleSeries.builder(1)
            .add(10, 1, 2, 0.5, 1.5, 7)
            .add(20, 2, 3, 1.5, 2.5, 8)
            .add(30, 3, 4, 2.5, 3.5, 9)
            .addForming(new Candle(Instant.ofEpochMilli(40), 4, 5, 3.5, 4.5, 1))
            .build();

    @Test
    void bars_between_two_times_take_the_first_and_leave_out_the_last() {
        assertThat(FOUR.between(20, 40).size()).isEqualTo(2);
        assertThat(FOUR.between(11, 21).firstTime()).isEqualTo(20);
        assertThat(FOUR.between(41, 50).isEmpty()).isTrue();
        assertThat(FOUR.between(30, 20).isEmpty()).isTrue();
    }

    @Test
    void only_a_slice_that_holds_the_last_bar_is_forming() {
        assertThat(FOUR.last(1).isForming(0)).isTrue();
        assertThat(FOUR.first(3).lastIsForming()).isFalse();
        assertThat(FOUR.isForming(2)).isFalse();
        assertThat(FOUR.slice(4, 4).lastIsForming()).isFalse();
    }

    @Test
    void nothing_can_follow_a_forming_bar() {
        CandleSeries later = CandleSeries.builder().add(50, 1, 1, 1, 1, 0).build();

        assertThatThrownBy(() -> FOUR.then(later)).hasMessage("nothing can follow a forming bar");
    }

    @Test
    void times_must_rise() {
        CandleSeries.Builder builder = CandleSeries.builder().add(20, 1, 1, 1, 1, 0);

        assertThatThrownBy(() -> builder.add(20, 1, 1, 1, 1, 0)).hasMessage("times must rise, got 20 after 20");
        assertThatThrownBy(() -> builder.addAll(FOUR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_series_of_columns_has_those_places_as_they_were() {
        CandleColumns columns = new CandleColumns(3);
        columns.set(0, 10, 1, 2, 0.5, 1.5, 7);
        columns.set(1, 20, 2, 3, 1.5, 2.5, 8);
        columns.set(2, 5, 9, 9, 9, 9, 9);

        CandleSeries two = CandleSeries.copyOf(columns, 0, 2);
        columns.set(0, 11, 0, 0, 0, 0, 0);

        assertThat(two).isEqualTo(FOUR.first(2));
        assertThatThrownBy(() -> CandleSeries.copyOf(columns, 0, 3)).hasMessage("times must rise, got 5 after 20");
    }

    @Test
    void series_of_equal_bars_are_equal_and_joined_halves_make_the_whole() {
        assertThat(FOUR.first(2).then(FOUR.last(2))).isEqualTo(FOUR).hasSameHashCodeAs(FOUR);
        assertThat(FOUR.first(3)).isNotEqualTo(FOUR);
        for (int column = 0; column < 6; column++) {
            assertThat(series(column)).as("column %s", column).isNotEqualTo(series(-1));
        }
        assertThat(CandleSeries.empty().then(FOUR)).isSameAs(FOUR);
    }

    /** One bar, of which one figure is another. */
    private static CandleSeries series(int other) {
        double[] bar = {10, 1, 2, 0.5, 1.5, 7};
        if (other >= 0) {
            bar[other] = 99;
        }
        return CandleSeries.builder(1)
                .add((long) bar[0], bar[1], bar[2], bar[3], bar[4], (long) bar[5])
                .build();
    }

    @Test
    void a_bar_comes_out_as_it_went_in() {
        assertThat(FOUR.candle(1)).isEqualTo(new Candle(Instant.ofEpochMilli(20), 2, 3, 1.5, 2.5, 8));
    }
}
