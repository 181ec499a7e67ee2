package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadersBesideTheIntakeTest {
    private static final int MINUTES = 1_500;

    @Test
    void readers_see_no_bar_twice_and_none_missing_while_bars_close() throws ExecutionException, InterruptedException {
        Trading coin = Trading.coinFrom("2024-03-06T00:00:00Z");
        AtomicBoolean trading = new AtomicBoolean(true);
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> most = new ArrayList<>();
            most.add(readers.submit(() -> readWhile(trading, coin, ONE_MINUTE)));
            most.add(readers.submit(() -> readWhile(trading, coin, FIVE_MINUTES)));

            Instant time = Instant.parse("2024-03-06T00:00:00Z");
            for (int i = 0; i < MINUTES; i++) {
                coin.tick(time.plusSeconds(1), 2L * i, 100 + i, 1).beat(time.plusSeconds(1));
                coin.tick(time.plusSeconds(50), 2L * i + 1, 101 + i, 1).beat(time.plusSeconds(60));
                time = time.plusSeconds(60);
            }
            trading.set(false);

            assertThat(most.get(0).get()).isEqualTo(MINUTES);
            assertThat(most.get(1).get()).isEqualTo(MINUTES / 5);
        }
    }

    /** Reads over and over, a last time after the trading; gives how many bars there were at most. */
    private static int readWhile(AtomicBoolean trading, Trading coin, Interval interval) {
        int most = 0;
        boolean again = true;
        while (again) {
            again = trading.get();
            CandleSeries bars = coin.candles(interval);
            assertThat(bars.size()).isGreaterThanOrEqualTo(most);
            for (int i = 1; i < bars.size(); i++) {
                assertThat(bars.time(i) - bars.time(i - 1)).isEqualTo(interval.nominalMillis());
            }
            most = bars.size();
        }
        return most;
    }
}
