package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.marketdata.service.Trading.candle;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Series that end, and series that are told in days: what of them is stale, and what is today. */
class RareDataTest {
    private static final Asset APPLE = Trading.asset("AAPL", Market.STOCKS, Calendars.US_EQUITIES);

    @Test
    void a_series_that_ended_long_ago_is_stale_as_soon_as_its_market_trades() {
        Trading stock = Trading.of(APPLE, dayOf(APPLE, "2021-03-31T00:00:00Z"), "2024-03-06T15:00:00Z");

        assertThat(stock.beat("2024-03-06T15:00:00Z").quote().stale()).isTrue();
        assertThat(stock.beat("2024-03-06T21:00:00Z").quote().stale()).isFalse();
        assertThat(stock.beat("2024-03-07T14:30:00Z").quote().stale()).isTrue();
    }

    @Test
    void an_asset_told_in_days_is_stale_once_a_whole_session_told_nothing() {
        Trading stock = Trading.of(APPLE, dayOf(APPLE, "2024-03-04T00:00:00Z"), "2024-03-05T14:30:00Z");
        stock.intake.resolution(APPLE.symbol(), Interval.ONE_DAY);
        stock.tick("2024-03-05T14:30:00Z", 1, 170).beat("2024-03-05T14:30:00Z");
        stock.tick("2024-03-05T16:40:00Z", 2, 169).beat("2024-03-05T16:40:00Z");
        stock.tick("2024-03-05T18:50:00Z", 3, 172).beat("2024-03-05T18:50:00Z");
        stock.tick("2024-03-05T20:59:59Z", 4, 171).beat("2024-03-05T20:59:59Z");

        // Four ticks a day are its usual: it is not stale between them, nor on the first morning without one.
        assertThat(stock.beat("2024-03-06T14:30:00Z").quote().stale()).isFalse();
        assertThat(stock.beat("2024-03-06T20:59:00Z").quote().stale()).isFalse();
        assertThat(stock.beat("2024-03-07T14:30:00Z").quote().stale()).isTrue();
    }

    @Test
    void an_asset_told_in_days_is_not_stale_after_the_first_tick_that_it_ever_had() {
        Trading stock = Trading.of(APPLE, dayOf(APPLE, "2024-03-04T00:00:00Z"), "2024-03-05T14:30:00Z");
        stock.intake.resolution(APPLE.symbol(), Interval.ONE_DAY);
        stock.tick("2024-03-05T14:30:00Z", 1, 170).beat("2024-03-05T14:30:00Z");

        assertThat(stock.beat("2024-03-05T20:59:59Z").quote().stale()).isFalse();
    }

    @Test
    void a_day_that_has_not_opened_is_not_today() {
        Trading stock = Trading.of(APPLE, dayOf(APPLE, "2024-03-05T00:00:00Z"), "2024-03-06T12:00:00Z");
        stock.intake.resolution(APPLE.symbol(), Interval.ONE_DAY);

        stock.beat("2024-03-06T12:00:01Z");

        assertThat(stock.quote().today().time()).isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
        assertThat(stock.quote().change()).isEmpty();
    }

    @Test
    void volumes_too_large_to_be_added_up_keep_nobody_from_starting() {
        CandleSeries days = CandleSeries.builder()
                .add(candle("2024-03-04T00:00:00Z", 170, 171, 169, 170, Long.MAX_VALUE))
                .add(candle("2024-03-05T00:00:00Z", 170, 175, 168, 174, Long.MAX_VALUE))
                .build();

        Trading stock = Trading.of(
                APPLE, new RecordedPast().with(APPLE.symbol(), Interval.ONE_DAY, days), "2024-03-06T14:30:00Z");
        stock.tick("2024-03-06T14:30:00Z", 1, 176, 5).beat("2024-03-06T14:30:01Z");

        assertThat(stock.candles(Interval.ONE_DAY).first(2)).isEqualTo(days);
        assertThat(stock.candles(Interval.ONE_WEEK).candle(0))
                .isEqualTo(candle("2024-03-04T00:00:00Z", 170, 176, 168, 176, Candle.UNKNOWN_VOLUME));
        assertThat(stock.candles(Interval.ONE_DAY).volume(2)).isEqualTo(5);
    }

    @Test
    void the_volume_of_a_coins_day_is_unknown_where_it_cannot_be_added_up() {
        CandleSeries hours = CandleSeries.builder()
                .add(candle("2024-03-06T08:00:00Z", 100, 104, 99, 101, Long.MAX_VALUE))
                .add(candle("2024-03-06T09:00:00Z", 101, 102, 98, 100, 1))
                .build();

        Trading coin = Trading.of(
                Trading.coin(),
                new RecordedPast().with(Trading.COIN, Interval.ONE_HOUR, hours),
                "2024-03-06T10:00:00Z");

        assertThat(coin.quote().high()).isEqualTo(104);
        assertThat(coin.quote().volume()).isEqualTo(Candle.UNKNOWN_VOLUME);
    }

    private static RecordedPast dayOf(Asset asset, String label) {
        return new RecordedPast()
                .with(
                        asset.symbol(),
                        Interval.ONE_DAY,
                        CandleSeries.builder(1)
                                .add(Instant.parse(label).toEpochMilli(), 100, 110, 90, 105, 7)
                                .build());
    }
}
