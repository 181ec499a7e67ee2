package io.financialdashboard.examples;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.chart.service.ChartService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.examples.Crossover.Side;
import io.financialdashboard.examples.Crossover.Signal;
import io.financialdashboard.testkit.FakeMarketData;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A strategy is tested on candles that were made for it: the testkit's market shows whatever it is told to. */
class CrossoverTest {
    private static final Asset COIN =
            asset("COIN/USD", Market.CRYPTO, Calendars.named(Calendars.CRYPTO)).build();
    private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");

    private final FakeMarketData market = new FakeMarketData(FIRST.plus(Duration.ofDays(9)), COIN);
    private final Crossover strategy = new Crossover(new ChartService(market), 2, 3);

    @Test
    void buys_when_the_short_average_rises_above_the_long_one_and_sells_when_it_falls_below() {
        market.put(COIN.symbol(), Interval.ONE_DAY, closes(10, 9, 8, 9, 11, 10, 7));

        // sma:2 − sma:3 from the third day: 8.5 − 9 = −0.5; 8.5 − 8.667; 10 − 9.333; 10.5 − 10; 8.5 − 9.333.
        assertThat(strategy.signals(COIN.symbol(), Interval.ONE_DAY, 100))
                .containsExactly(
                        new Signal(FIRST.plus(Duration.ofDays(4)), Side.BUY, 11),
                        new Signal(FIRST.plus(Duration.ofDays(6)), Side.SELL, 7));
    }

    @Test
    void says_nothing_while_the_long_average_warms_up() {
        market.put(COIN.symbol(), Interval.ONE_DAY, closes(10, 20));

        assertThat(strategy.signals(COIN.symbol(), Interval.ONE_DAY, 100)).isEmpty();
    }

    @Test
    void a_long_average_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Crossover(new ChartService(market), 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fast must be above zero and below slow, got 3 and 3");
    }

    private static CandleSeries closes(double... closes) {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (int day = 0; day < closes.length; day++) {
            long time = FIRST.plus(Duration.ofDays(day)).toEpochMilli();
            bars.add(time, closes[day], closes[day], closes[day], closes[day], 1);
        }
        return bars.build();
    }
}
