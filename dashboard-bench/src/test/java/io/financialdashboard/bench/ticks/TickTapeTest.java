package io.financialdashboard.bench.ticks;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Tick;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickTapeTest {
    private static final int COUNT = 100_000;
    private final List<Asset> assets = Listing.of(24);
    private final Tick[] tape = TickTape.record(assets, COUNT, 1);

    @Test
    void the_same_seed_makes_the_same_tape() {
        assertThat(TickTape.record(assets, COUNT, 1)).isEqualTo(tape);
        assertThat(TickTape.record(assets, COUNT, 2)).isNotEqualTo(tape);
    }

    @Test
    void of_a_hundred_ticks_about_one_comes_twice() {
        long different = Arrays.stream(tape).distinct().count();

        assertThat(COUNT - different).isBetween(800L, 1_200L);
    }

    @Test
    void of_a_thousand_ticks_about_one_is_no_price() {
        assertThat(Arrays.stream(tape).filter(tick -> Double.isNaN(tick.price())))
                .hasSizeBetween(50, 150);
    }

    @Test
    void of_a_hundred_ticks_about_two_come_after_later_ones() {
        long newest = 0;
        int late = 0;
        for (Tick tick : tape) {
            late += tick.time().toEpochMilli() < newest ? 1 : 0;
            newest = Math.max(newest, tick.time().toEpochMilli());
        }

        assertThat(late).isBetween(1_500, 2_500);
    }
}
