package io.financialdashboard.adapters.http.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriceScaleTest {
    @Test
    void values_stand_between_bottom_and_top_in_proportion() {
        PriceScale scale = PriceScale.of(100, 200, 50, 250);

        assertThat(scale.y(100)).isEqualTo(250);
        assertThat(scale.y(150)).isEqualTo(150);
        assertThat(scale.y(200)).isEqualTo(50);
    }

    @Test
    void a_single_value_stands_in_the_middle() {
        assertThat(PriceScale.of(7, 7, 0, 100).y(7)).isEqualTo(50);
        assertThat(PriceScale.of(0, 0, 0, 100).y(0)).isEqualTo(50);
    }

    @Test
    void marks_are_round_and_about_as_far_apart_as_wanted() {
        // 100 over 200 pixels: 44 pixels are 22, and the next round step is 25.
        assertThat(PriceScale.of(110, 210, 0, 200).marks(44)).containsExactly(125.0, 150.0, 175.0, 200.0);
        // 0.006 over 200 pixels: 44 pixels are 0.00132, and the next round step is 0.002.
        assertThat(PriceScale.of(1.1395, 1.1455, 0, 200).marks(44)).containsExactly(1.14, 1.142, 1.144);
        assertThat(PriceScale.of(-37, 12, 0, 200).marks(60)).containsExactly(-20.0, 0.0);
    }
}
