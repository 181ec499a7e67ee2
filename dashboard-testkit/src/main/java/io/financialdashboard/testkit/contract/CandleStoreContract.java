package io.financialdashboard.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link CandleStore} does. */
public abstract class CandleStoreContract {
    /** What the store under test keeps of one asset and interval. */
    protected static final int CAPACITY = 5;

    private static final Symbol BTC = new Symbol("BTC/USDT");
    private static final Symbol ETH = new Symbol("ETH/USDT");

    private CandleStore store;

    /** An empty store that keeps {@link #CAPACITY} bars of each asset and interval. */
    protected abstract CandleStore emptyStore();

    /** An empty store that keeps at least 2,000 bars of each asset and interval. */
    protected abstract CandleStore largeStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void an_empty_store_has_no_bars() {
        assertThat(store.all(BTC, Interval.ONE_MINUTE).isEmpty()).isTrue();
        assertThat(store.bars(BTC, Interval.ONE_MINUTE, minute(0), minute(9)).isEmpty())
                .isTrue();
    }

    @Test
    void a_bar_comes_back_as_it_was_put() {
        Candle bar = new Candle(minute(0), 100.25, 101.5, -99.125, 100.75, 3_200_000);
        store.put(BTC, Interval.ONE_MINUTE, bar);

        CandleSeries all = store.all(BTC, Interval.ONE_MINUTE);
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.candle(0)).isEqualTo(bar);
        assertThat(all.lastIsForming()).isFalse();
    }

    @Test
    void an_unknown_volume_and_a_fixing_come_back_as_they_were_put() {
        Candle unknown = new Candle(minute(0), 1, 1, 1, 1, Candle.UNKNOWN_VOLUME);
        Candle fixing = Candle.fixing(minute(1), 1.0825);
        store.put(BTC, Interval.ONE_MINUTE, unknown);
        store.put(BTC, Interval.ONE_MINUTE, fixing);

        assertThat(store.all(BTC, Interval.ONE_MINUTE).candle(0)).isEqualTo(unknown);
        assertThat(store.all(BTC, Interval.ONE_MINUTE).candle(1)).isEqualTo(fixing);
    }

    @Test
    void assets_and_intervals_are_kept_apart() {
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 100));
        store.put(BTC, Interval.FIVE_MINUTES, closedAt(0, 200));
        store.put(ETH, Interval.ONE_MINUTE, closedAt(0, 300));

        assertThat(store.all(BTC, Interval.ONE_MINUTE).close(0)).isEqualTo(100);
        assertThat(store.all(BTC, Interval.FIVE_MINUTES).close(0)).isEqualTo(200);
        assertThat(store.all(ETH, Interval.ONE_MINUTE).close(0)).isEqualTo(300);
    }

    @Test
    void a_bar_of_the_same_time_is_replaced() {
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 100));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(1, 101));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(1, 111));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 110));

        assertThat(closes(store.all(BTC, Interval.ONE_MINUTE))).containsExactly(110, 111);
    }

    @Test
    void a_late_bar_goes_to_its_place() {
        store.put(BTC, Interval.ONE_MINUTE, closedAt(1, 101));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(3, 103));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(2, 102));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 100));

        assertThat(closes(store.all(BTC, Interval.ONE_MINUTE))).containsExactly(100, 101, 102, 103);
    }

    @Test
    void a_range_has_its_first_instant_and_not_its_last() {
        for (int i = 0; i < 4; i++) {
            store.put(BTC, Interval.ONE_MINUTE, closedAt(i, 100 + i));
        }

        assertThat(closes(store.bars(BTC, Interval.ONE_MINUTE, minute(1), minute(3))))
                .containsExactly(101, 102);
        assertThat(closes(store.bars(
                        BTC,
                        Interval.ONE_MINUTE,
                        minute(1).plusMillis(1),
                        minute(3).plusMillis(1))))
                .containsExactly(102, 103);
        assertThat(store.bars(BTC, Interval.ONE_MINUTE, minute(3), minute(1)).isEmpty())
                .isTrue();
    }

    @Test
    void a_full_store_forgets_the_oldest_bar() {
        for (int i = 0; i < 23; i++) {
            store.put(BTC, Interval.ONE_MINUTE, closedAt(i, 100 + i));
        }

        assertThat(closes(store.all(BTC, Interval.ONE_MINUTE))).containsExactly(118, 119, 120, 121, 122);
    }

    @Test
    void a_late_bar_older_than_all_of_a_full_store_is_not_kept() {
        for (int i = 1; i <= CAPACITY; i++) {
            store.put(BTC, Interval.ONE_MINUTE, closedAt(i, 100 + i));
        }
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 100));

        assertThat(closes(store.all(BTC, Interval.ONE_MINUTE))).containsExactly(101, 102, 103, 104, 105);
    }

    @Test
    void a_late_bar_inside_a_full_store_pushes_out_the_oldest() {
        for (int i = 0; i < 12; i += 2) {
            store.put(BTC, Interval.ONE_MINUTE, closedAt(i, 100 + i));
        }
        store.put(BTC, Interval.ONE_MINUTE, closedAt(5, 105));

        assertThat(closes(store.all(BTC, Interval.ONE_MINUTE))).containsExactly(104, 105, 106, 108, 110);
    }

    @Test
    void a_series_once_read_does_not_change() {
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 100));
        CandleSeries read = store.all(BTC, Interval.ONE_MINUTE);
        store.put(BTC, Interval.ONE_MINUTE, closedAt(0, 999));
        store.put(BTC, Interval.ONE_MINUTE, closedAt(1, 999));

        assertThat(closes(read)).containsExactly(100);
    }

    @Test
    void clearing_forgets_everything() {
        store.put(BTC, Interval.ONE_MINUTE, closedAt(5, 100));
        store.put(ETH, Interval.ONE_DAY, closedAt(0, 100));
        store.clear();
        store.put(BTC, Interval.ONE_MINUTE, closedAt(1, 101));

        assertThat(closes(store.all(BTC, Interval.ONE_MINUTE))).containsExactly(101);
        assertThat(store.all(ETH, Interval.ONE_DAY).isEmpty()).isTrue();
    }

    @Test
    @Timeout(120)
    void a_reader_beside_the_writer_sees_whole_bars_in_order() throws InterruptedException, ExecutionException {
        CandleStore large = largeStore();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; !enough.get(); i++) {
                // 7919 is prime: the first 2,000 bars come in no order, then each is replaced again and again.
                large.put(BTC, Interval.ONE_MINUTE, new Candle(minute(i * 7_919L % 2_000), i, i, i, i, i));
            }
        });
        try {
            int seen = 0;
            for (int reads = 0; reads < 500 || seen < 2_000; reads++) {
                CandleSeries bars = large.all(BTC, Interval.ONE_MINUTE);
                assertThat(bars.size()).isGreaterThanOrEqualTo(seen);
                seen = bars.size();
                assertThat(firstTornBar(bars)).isEqualTo(-1);
            }
        } finally {
            enough.set(true);
        }
        writing.get();
    }

    private static int firstTornBar(CandleSeries bars) {
        for (int i = 0; i < bars.size(); i++) {
            double open = bars.open(i);
            if (open != bars.high(i) || open != bars.low(i) || open != bars.close(i) || open != bars.volume(i)) {
                return i;
            }
        }
        return -1;
    }

    private static double[] closes(CandleSeries bars) {
        double[] closes = new double[bars.size()];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = bars.close(i);
        }
        return closes;
    }

    private static Candle closedAt(int minute, double price) {
        return new Candle(minute(minute), price, price, price, price, 1);
    }

    private static Instant minute(long number) {
        return Instant.parse("2024-03-04T10:00:00Z").plusSeconds(60 * number);
    }
}
