package io.financialdashboard.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import io.financialdashboard.testkit.contract.CandleStoreContract;
import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryCandleStoreTest extends CandleStoreContract {
    private static final Symbol AAPL = new Symbol("AAPL");

    @Override
    protected CandleStore emptyStore() {
        return new InMemoryCandleStore(CAPACITY);
    }

    @Override
    protected CandleStore largeStore() {
        return new InMemoryCandleStore();
    }

    @Test
    void a_capacity_below_one_is_refused() {
        assertThatThrownBy(() -> new InMemoryCandleStore(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the capacity of a candle store must be above zero, got 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_order_of_bars_leaves_the_newest_in_order(long seed) {
        Random random = new Random(seed);
        int capacity = 1 + random.nextInt(200);
        CandleStore store = new InMemoryCandleStore(capacity);
        TreeMap<Long, Double> expected = new TreeMap<>();
        long newest = 0;
        for (int i = 0; i < 5_000; i++) {
            newest += random.nextInt(3);
            long at = Math.max(0, newest - (random.nextInt(4) == 0 ? random.nextInt(2 * capacity) : 0)) * 60_000;
            store.put(AAPL, Interval.ONE_MINUTE, new Candle(Instant.ofEpochMilli(at), i, i, i, i, i));
            if (expected.size() < capacity || expected.containsKey(at) || at > expected.firstKey()) {
                expected.put(at, (double) i);
            }
            if (expected.size() > capacity) {
                expected.pollFirstEntry();
            }
        }

        CandleSeries all = store.all(AAPL, Interval.ONE_MINUTE);
        TreeMap<Long, Double> kept = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            kept.put(all.time(i), all.close(i));
        }
        assertThat(kept).isEqualTo(expected);
        assertThat(all.size()).isEqualTo(expected.size());
    }
}
