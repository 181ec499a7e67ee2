package io.financialdashboard.domain.marketdata.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Tick;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickWindowTest {
    private final TickWindow window = new TickWindow(1_024, new Segments());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 64, 1_000, 65_536, 1L << 32, (1L << 40) + 7})
    void finds_every_number_whatever_their_step(long step) {
        IntStream.range(0, 1_000).forEach(i -> window.add(i, i * step, i, i, 1));

        for (int i = 0; i < 1_000; i++) {
            assertThat(window.find(i * step)).isEqualTo(i);
        }
        assertThat(window.find(1_000 * step)).isEqualTo(TickWindow.ABSENT);
    }

    @Test
    void forgets_what_happened_before_an_instant_and_finds_the_rest_where_it_is_now() {
        IntStream.range(0, 300).forEach(i -> window.add(i % 2 == 0 ? i : 1_000 + i, i, i, i, 1));

        window.forgetBefore(1_000);

        assertThat(window.size()).isEqualTo(150);
        assertThat(window.find(298)).isEqualTo(TickWindow.ABSENT);
        assertThat(window.price(window.find(299))).isEqualTo(299);
    }

    @Test
    void remembers_no_more_than_it_may_and_of_those_the_newest() {
        IntStream.range(0, 100_000).forEach(i -> window.add(i, i, i, i, 1));

        assertThat(window.size()).isBetween(512, 1_024);
        assertThat(window.find(99_999)).isNotEqualTo(TickWindow.ABSENT);
        assertThat(window.find(99_999 - 511)).isNotEqualTo(TickWindow.ABSENT);
        assertThat(window.find(0)).isEqualTo(TickWindow.ABSENT);
    }

    @Test
    void a_tick_without_a_number_is_never_found() {
        window.add(1, Tick.NO_SEQUENCE, 0, 100, 1);

        assertThat(window.find(Tick.NO_SEQUENCE)).isEqualTo(TickWindow.ABSENT);
        assertThat(window.size()).isEqualTo(1);
    }

    /** Numbers that go on where others ended once had to be walked over all of these: minutes of a flood took a second. */
    @ParameterizedTest
    @ValueSource(longs = {0, 40_000, 1L << 20, (1L << 32) - 18_000})
    void a_number_has_its_place_near_its_slot_whichever_came_before(long first) {
        BitSet taken = new BitSet();
        long steps = 0;
        for (long number = first; number < first + 36_000; number++) {
            int slot = TickWindow.slotOf(number, (1 << 17) - 1);
            int place = taken.nextClearBit(slot);
            taken.set(place);
            steps += place - slot;
        }

        assertThat(steps).isLessThan(10 * 36_000);
    }
}
