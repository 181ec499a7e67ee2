package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.kernel.Interval.ONE_MONTH;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static io.financialdashboard.domain.marketdata.service.Trading.candle;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import org.junit.jupiter.api.Test;

class BarBuildingTest {
    @Test
    void a_tick_on_the_boundary_opens_the_next_candle() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z")
                .tick("2024-03-06T10:00:59.999Z", 1, 100)
                .tick("2024-03-06T10:01:00Z", 2, 101)
                .beat("2024-03-06T10:01:00.050Z");

        CandleSeries minutes = coin.candles(ONE_MINUTE);
        assertThat(minutes.size()).isEqualTo(2);
        assertThat(minutes.candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 100, 100, 100, 1));
        assertThat(minutes.candle(1)).isEqualTo(candle("2024-03-06T10:01:00Z", 101, 101, 101, 101, 1));
        assertThat(minutes.isForming(0)).isFalse();
        assertThat(minutes.isForming(1)).isTrue();
    }

    @Test
    void every_interval_forms_from_the_same_ticks() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z")
                .tick("2024-03-06T10:00:01Z", 1, 100)
                .tick("2024-03-06T10:00:02Z", 2, 103)
                .tick("2024-03-06T10:03:00Z", 3, 99)
                .tick("2024-03-06T10:03:10Z", 4, 101)
                .beat("2024-03-06T10:03:11Z");

        assertThat(coin.candles(FIVE_MINUTES).candle(0))
                .isEqualTo(candle("2024-03-06T10:00:00Z", 100, 103, 99, 101, 4));
        assertThat(coin.candles(ONE_DAY).candle(0)).isEqualTo(candle("2024-03-06T00:00:00Z", 100, 103, 99, 101, 4));
        assertThat(coin.candles(ONE_WEEK).candle(0)).isEqualTo(candle("2024-03-04T00:00:00Z", 100, 103, 99, 101, 4));
        assertThat(coin.candles(ONE_MONTH).candle(0)).isEqualTo(candle("2024-03-01T00:00:00Z", 100, 103, 99, 101, 4));
    }

    @Test
    void a_bar_closes_by_the_clock_without_another_tick_and_is_pushed_once() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z")
                .tick("2024-03-06T10:00:01Z", 1, 100)
                .beat("2024-03-06T10:00:59.950Z")
                .beat("2024-03-06T10:01:00Z")
                .beat("2024-03-06T10:01:00.050Z")
                .beat("2024-03-06T10:09:00Z");

        assertThat(coin.pushed(ONE_MINUTE))
                .containsExactly(
                        new CandleChanged(
                                Trading.COIN,
                                ONE_MINUTE,
                                candle("2024-03-06T10:00:00Z", 100, 100, 100, 100, 1),
                                false,
                                0),
                        new CandleChanged(
                                Trading.COIN,
                                ONE_MINUTE,
                                candle("2024-03-06T10:00:00Z", 100, 100, 100, 100, 1),
                                true,
                                0));
        assertThat(coin.pushed(FIVE_MINUTES)).hasSize(2);
        assertThat(coin.marketData.findFormingCandle(Trading.COIN, ONE_MINUTE)).isEmpty();
    }
}
