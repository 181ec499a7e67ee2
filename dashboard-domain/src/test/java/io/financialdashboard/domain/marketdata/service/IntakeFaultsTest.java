package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.kernel.Interval.ONE_MONTH;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static io.financialdashboard.domain.marketdata.service.Trading.candle;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.QuoteChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeFaultsTest {
    private final Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");

    @Test
    void a_duplicate_counts_once() {
        coin.tick("2024-03-06T10:00:01Z", 1, 100, 7)
                .tick("2024-03-06T10:00:01Z", 1, 100, 7)
                .tick("2024-03-06T10:00:02Z", 2, 101, 1)
                .tick("2024-03-06T10:00:01Z", 1, 100, 7)
                .beat("2024-03-06T10:00:03Z");

        assertThat(coin.candles(ONE_MINUTE).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 101, 100, 101, 8));
        assertThat(coin.quality().accepted()).isEqualTo(2);
        assertThat(coin.quality().duplicates()).isEqualTo(2);
    }

    @Test
    void two_ticks_without_a_number_are_two_ticks() {
        coin.tick("2024-03-06T10:00:01Z", Tick.NO_SEQUENCE, 100, 7)
                .tick("2024-03-06T10:00:01Z", Tick.NO_SEQUENCE, 100, 7)
                .beat("2024-03-06T10:00:03Z");

        assertThat(coin.candles(ONE_MINUTE).volume(0)).isEqualTo(14);
        assertThat(coin.quality().duplicates()).isZero();
    }

    @Test
    void ticks_of_one_instant_follow_the_source_s_numbers_and_then_their_arrival() {
        coin.tick("2024-03-06T10:00:01Z", 3, 103)
                .tick("2024-03-06T10:00:01Z", 2, 102)
                .tick("2024-03-06T10:00:01Z", 1, 101)
                .beat("2024-03-06T10:00:03Z");
        assertThat(coin.candles(ONE_MINUTE).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 101, 103, 101, 103, 3));

        coin.tick("2024-03-06T10:01:01Z", Tick.NO_SEQUENCE, 104)
                .tick("2024-03-06T10:01:01Z", Tick.NO_SEQUENCE, 105)
                .beat("2024-03-06T10:01:03Z");
        assertThat(coin.candles(ONE_MINUTE).candle(1)).isEqualTo(candle("2024-03-06T10:01:00Z", 104, 105, 104, 105, 2));
    }

    @Test
    void a_late_tick_inside_the_window_amends_its_minute_and_every_longer_bar_but_not_the_price() {
        coin.tick("2024-03-06T10:04:58Z", 1, 100)
                .beat("2024-03-06T10:05:00Z")
                .tick("2024-03-06T10:05:01Z", 3, 101)
                .beat("2024-03-06T10:05:01Z");
        coin.events.clear();

        coin.clockAt(Instant.parse("2024-03-06T10:05:04.999Z"))
                .tick("2024-03-06T10:04:59Z", 2, 90)
                .beat("2024-03-06T10:05:04.999Z");

        assertThat(coin.pushed(ONE_MINUTE))
                .containsExactly(new CandleChanged(
                        Trading.COIN, ONE_MINUTE, candle("2024-03-06T10:04:00Z", 100, 100, 90, 90, 2), true, 1));
        assertThat(coin.pushed(FIVE_MINUTES))
                .containsExactly(new CandleChanged(
                        Trading.COIN, FIVE_MINUTES, candle("2024-03-06T10:00:00Z", 100, 100, 90, 90, 2), true, 1));
        assertThat(coin.pushed(ONE_HOUR))
                .containsExactly(new CandleChanged(
                        Trading.COIN, ONE_HOUR, candle("2024-03-06T10:00:00Z", 100, 101, 90, 101, 3), false, 0));
        assertThat(coin.candles(FIVE_MINUTES).low(0)).isEqualTo(90);
        assertThat(coin.quote().quote().price()).isEqualTo(101);
        assertThat(coin.events).noneMatch(QuoteChanged.class::isInstance);
        assertThat(coin.quality().amended()).isEqualTo(1);
        assertThat(coin.quality().accepted()).isEqualTo(3);
        assertThat(coin.quality().correctedBars()).isEqualTo(2);
    }

    @Test
    void a_late_tick_that_corrects_the_day_before_is_counted_as_such() {
        Trading midnight = Trading.coinFrom("2024-03-06T23:59:00Z");
        midnight.tick("2024-03-06T23:59:58Z", 1, 100)
                .beat("2024-03-07T00:00:00Z")
                .tick("2024-03-07T00:00:01Z", 3, 101)
                .beat("2024-03-07T00:00:01Z")
                .tick("2024-03-06T23:59:59Z", 2, 90)
                .beat("2024-03-07T00:00:02Z");

        assertThat(midnight.candles(ONE_DAY).close(0)).isEqualTo(90);
        assertThat(midnight.quality().correctedDays()).isEqualTo(1);
    }

    @Test
    void a_late_tick_after_the_window_is_dropped_and_counted() {
        coin.tick("2024-03-06T10:00:58Z", 1, 100)
                .beat("2024-03-06T10:01:00Z")
                .beat("2024-03-06T10:01:05Z")
                .tick("2024-03-06T10:00:59Z", 2, 90)
                .beat("2024-03-06T10:01:05.050Z");

        assertThat(coin.candles(ONE_MINUTE).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 100, 100, 100, 1));
        assertThat(coin.candles(ONE_DAY).low(0)).isEqualTo(100);
        assertThat(coin.quality().late()).isEqualTo(1);
        assertThat(coin.quality().accepted()).isEqualTo(1);
    }

    @Test
    void a_late_tick_inside_the_window_makes_the_bar_of_a_silent_minute() {
        coin.tick("2024-03-06T10:00:58Z", 1, 100)
                .tick("2024-03-06T10:02:01Z", 3, 102)
                .beat("2024-03-06T10:02:01Z")
                .tick("2024-03-06T10:01:59Z", 2, 101)
                .beat("2024-03-06T10:02:02Z");

        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(3);
        assertThat(coin.candles(ONE_MINUTE).candle(1)).isEqualTo(candle("2024-03-06T10:01:00Z", 101, 101, 101, 101, 1));
    }

    @Test
    void a_corrected_tick_takes_its_first_word_back_in_every_bar() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100, 5)
                .tick("2024-03-06T10:00:20Z", 2, 1_000, 6)
                .tick("2024-03-06T10:00:30Z", 3, 101, 7)
                .beat("2024-03-06T10:01:00Z");
        assertThat(coin.candles(ONE_DAY).high(0)).isEqualTo(1_000);
        coin.events.clear();

        coin.tick("2024-03-06T10:00:20Z", 2, 102, 1).beat("2024-03-06T10:01:01Z");

        assertThat(coin.pushed(ONE_MINUTE))
                .containsExactly(new CandleChanged(
                        Trading.COIN, ONE_MINUTE, candle("2024-03-06T10:00:00Z", 100, 102, 100, 101, 13), true, 1));
        for (Interval interval : Interval.values()) {
            assertThat(coin.candles(interval).high(0)).isEqualTo(102);
            assertThat(coin.candles(interval).volume(0)).isEqualTo(13);
        }
        assertThat(coin.quality().duplicates()).isZero();
    }

    @Test
    void a_correction_of_the_last_tick_corrects_the_price() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100)
                .tick("2024-03-06T10:00:20Z", 2, 1_000)
                .beat("2024-03-06T10:00:20Z");

        coin.tick("2024-03-06T10:00:20Z", 2, 101).beat("2024-03-06T10:00:21Z");

        assertThat(coin.quote().quote().price()).isEqualTo(101);
        assertThat(coin.events.getLast())
                .isEqualTo(new QuoteChanged(
                        new Quote(Trading.COIN, Instant.parse("2024-03-06T10:00:20Z"), 101, Double.NaN, Double.NaN)));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0,
                -0.0,
                -36.98,
                -Double.MIN_VALUE
            })
    void what_is_no_price_of_the_asset_is_rejected(double price) {
        coin.tick("2024-03-06T10:00:10Z", 1, price).beat("2024-03-06T10:00:11Z");

        assertThat(coin.quality().rejected()).isEqualTo(1);
        assertThat(coin.candles(ONE_MINUTE).isEmpty()).isTrue();
        assertThat(coin.marketData.quotes()).isEmpty();
    }

    @Test // crude oil closed at -36.98 on 2020-04-20
    void a_negative_price_is_one_where_the_catalogue_says_so_and_its_change_in_percent_is_unknown() {
        Trading oil = Trading.of(
                Trading.asset(
                        "USOIL", Market.COMMODITIES, Calendars.named(Calendars.METALS_ENERGY), true, false, List.of()),
                new RecordedPast(),
                "2020-04-20T18:00:00Z");

        oil.tick("2020-04-20T18:30:00Z", 1, -36.98)
                .beat("2020-04-20T21:30:00Z")
                .tick("2020-04-21T14:00:00Z", 2, 10.01)
                .beat("2020-04-21T14:00:01Z");

        assertThat(oil.quote().previousClose()).hasValue(-36.98);
        assertThat(oil.quote().change()).hasValue(10.01 + 36.98);
        assertThat(oil.quote().changePercent()).isEmpty();
    }

    @Test
    void the_greatest_price_there_is_makes_a_bar() {
        coin.tick("2024-03-06T10:00:10Z", 1, 1e308).beat("2024-03-06T10:00:11Z");

        assertThat(coin.candles(ONE_MONTH).high(0)).isEqualTo(1e308);
    }

    @Test // five seconds: the end of the window is not in it
    void the_window_for_late_ticks_ends_five_seconds_after_the_bar_to_the_millisecond() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100)
                .beat("2024-03-06T10:01:04.999Z")
                .tick("2024-03-06T10:00:11Z", 2, 101)
                .beat("2024-03-06T10:01:05Z")
                .tick("2024-03-06T10:00:12Z", 3, 102)
                .beat("2024-03-06T10:01:06Z");

        assertThat(coin.quality().amended()).isEqualTo(1);
        assertThat(coin.quality().late()).isEqualTo(1);
        assertThat(coin.candles(ONE_MINUTE).close(0)).isEqualTo(101);
    }

    @Test // the bar of 10:00 takes late ticks until 10:01:05; by the stamp of the newest tick it would be over
    void a_tick_ahead_of_the_clock_does_not_shorten_the_window_for_late_ones() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100)
                .beat("2024-03-06T10:01:03.100Z")
                .tick(tickAt("2024-03-06T10:01:05.001Z", 3, 101))
                .beat("2024-03-06T10:01:03.200Z")
                .tick(tickAt("2024-03-06T10:00:59Z", 2, 102))
                .beat("2024-03-06T10:01:03.300Z");

        assertThat(coin.quality().late()).isZero();
        assertThat(coin.candles(ONE_MINUTE).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 102, 100, 102, 2));
    }

    @Test // by stamps that may be two seconds ahead of the clock, seven seconds are five
    void between_two_beats_the_stamps_of_ticks_close_the_window() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100)
                .tick("2024-03-06T10:01:06.999Z", 2, 101)
                .tick("2024-03-06T10:00:11Z", 3, 102)
                .tick("2024-03-06T10:01:07Z", 4, 103)
                .tick("2024-03-06T10:00:12Z", 5, 104)
                .beat("2024-03-06T10:01:07Z");

        assertThat(coin.quality().amended()).isEqualTo(1);
        assertThat(coin.quality().late()).isEqualTo(1);
        assertThat(coin.candles(ONE_MINUTE).close(0)).isEqualTo(102);
    }

    @Test
    void a_negative_volume_is_rejected_and_an_unknown_one_adds_nothing() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100, -2)
                .tick("2024-03-06T10:00:11Z", 2, 100, -1)
                .beat("2024-03-06T10:00:12Z");
        assertThat(coin.quality().rejected()).isEqualTo(1);
        assertThat(coin.candles(ONE_MINUTE).candle(0).hasVolume()).isFalse();

        coin.tick("2024-03-06T10:00:13Z", 3, 100, 4).beat("2024-03-06T10:00:14Z");
        assertThat(coin.candles(ONE_MINUTE).volume(0)).isEqualTo(4);
    }

    @Test
    void a_volume_that_would_overflow_the_month_is_rejected_and_nothing_breaks() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100, Long.MAX_VALUE)
                .tick("2024-03-06T10:05:10Z", 2, 101, 1)
                .tick("2024-03-06T10:05:11Z", 3, 102, 0)
                .tick("2024-03-06T10:05:11Z", 3, 102, Long.MAX_VALUE)
                .beat("2024-03-06T10:20:12Z");

        assertThat(coin.quality().rejected()).isEqualTo(2);
        assertThat(coin.candles(ONE_MONTH).candle(0))
                .isEqualTo(candle("2024-03-01T00:00:00Z", 100, 102, 100, 102, Long.MAX_VALUE));
    }

    @Test // 2024-02-29 is a Thursday, so that the week holds the end of one month and the beginning of the next
    void a_volume_that_would_overflow_the_week_of_two_months_is_rejected_and_nothing_breaks() {
        Trading leap = Trading.coinFrom("2024-02-29T10:00:00Z");

        leap.tick("2024-02-29T10:00:10Z", 1, 100, Long.MAX_VALUE - 5)
                .beat("2024-02-29T10:20:00Z")
                .tick("2024-03-01T10:00:10Z", 2, 101, 6)
                .tick("2024-03-01T10:00:11Z", 3, 102, 5)
                .beat("2024-03-01T10:20:00Z");

        assertThat(leap.quality().rejected()).isEqualTo(1);
        assertThat(leap.candles(ONE_WEEK).candle(0))
                .isEqualTo(candle("2024-02-26T00:00:00Z", 100, 102, 100, 102, Long.MAX_VALUE));
    }

    @Test
    void a_late_volume_that_would_overflow_the_month_before_is_rejected_and_nothing_breaks() {
        Trading leap = Trading.coinFrom("2024-02-29T23:50:00Z");

        leap.tick("2024-02-29T23:59:58Z", 1, 100, Long.MAX_VALUE)
                .tick("2024-03-01T00:00:01Z", 3, 101, 0)
                .beat("2024-03-01T00:00:01Z")
                .tick("2024-02-29T23:59:59Z", 2, 102, 1)
                .beat("2024-03-01T00:00:02Z");

        assertThat(leap.quality().rejected()).isEqualTo(1);
        assertThat(leap.candles(ONE_MONTH).volume(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_minute_whose_only_tick_was_rejected_for_its_volume_has_no_bar() {
        coin.tick("2024-03-06T10:00:10Z", 1, 100, Long.MAX_VALUE)
                .tick("2024-03-06T10:05:10Z", 2, 101, 1)
                .beat("2024-03-06T10:06:10Z");

        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(1);
        assertThat(coin.pushed(ONE_MINUTE)).hasSize(1);
        assertThat(coin.quote().volume()).isEqualTo(Long.MAX_VALUE);
        assertThat(coin.quote().low()).isEqualTo(100);
    }

    @Test
    void a_tick_more_than_two_seconds_ahead_is_quarantined_and_may_come_again() {
        coin.beat("2024-03-06T10:00:00Z")
                .tick(tickAt("2024-03-06T10:00:02.001Z", 1, 999))
                .tick(tickAt("2024-03-06T10:00:02Z", 2, 100))
                .beat("2024-03-06T10:00:00.050Z");
        assertThat(coin.quality().future()).isEqualTo(1);
        assertThat(coin.quote().quote().price()).isEqualTo(100);

        coin.beat("2024-03-06T10:00:01Z")
                .tick(tickAt("2024-03-06T10:00:02.001Z", 1, 999))
                .beat("2024-03-06T10:00:03Z");
        assertThat(coin.quality().accepted()).isEqualTo(2);
    }

    @Test
    void a_tick_a_little_ahead_of_the_clock_waits_for_the_bar_before_it_to_close() {
        coin.tick("2024-03-06T10:00:58.500Z", 1, 100)
                .tick(tickAt("2024-03-06T10:01:00.100Z", 2, 101))
                .beat("2024-03-06T10:00:59Z");
        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(1);
        assertThat(coin.candles(ONE_MINUTE).isForming(0)).isTrue();

        coin.beat("2024-03-06T10:01:00Z");
        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(2);
        assertThat(coin.candles(ONE_MINUTE).candle(1)).isEqualTo(candle("2024-03-06T10:01:00Z", 101, 101, 101, 101, 1));
    }

    @Test
    void a_tick_while_the_market_is_closed_is_counted_and_dropped() {
        Trading stock = Trading.of(
                Trading.asset("AAPL", Market.STOCKS, Calendars.US_EQUITIES),
                new RecordedPast(),
                "2024-03-06T20:59:00Z");

        stock.tick("2024-03-06T20:59:59.999Z", 1, 100)
                .tick("2024-03-06T21:00:00Z", 2, 500)
                .beat("2024-03-06T21:00:01Z");

        assertThat(stock.quality().outOfSession()).isEqualTo(1);
        assertThat(stock.candles(ONE_DAY).candle(0)).isEqualTo(candle("2024-03-06T00:00:00Z", 100, 100, 100, 100, 1));
    }

    @Test
    void numbers_that_the_source_left_out_are_counted_until_they_come() {
        coin.tick("2024-03-06T10:00:01Z", 10, 100)
                .tick("2024-03-06T10:00:02Z", 14, 100)
                .beat("2024-03-06T10:00:02Z");
        assertThat(coin.quality().gaps()).isEqualTo(3);

        coin.tick("2024-03-06T10:00:01.500Z", 12, 100).beat("2024-03-06T10:00:03Z");
        assertThat(coin.quality().gaps()).isEqualTo(2);
    }

    @Test
    void the_number_of_a_rejected_tick_was_not_left_out() {
        coin.tick("2024-03-06T10:00:01Z", 1, 100)
                .tick("2024-03-06T10:00:02Z", 2, Double.NaN)
                .tick("2024-03-06T10:00:03Z", 3, 101)
                .beat("2024-03-06T10:00:03Z");

        assertThat(coin.quality().rejected()).isEqualTo(1);
        assertThat(coin.quality().gaps()).isZero();
    }

    @Test
    void a_source_whose_numbers_only_rise_leaves_nothing_out() {
        Trading rising = new Trading(
                Trading.coin(),
                new RecordedPast(),
                new RememberedCandles(),
                IntakeSettings.usual(),
                Instant.parse("2024-03-06T10:00:00Z"));

        rising.tick("2024-03-06T10:00:01Z", 10, 100)
                .tick("2024-03-06T10:00:02Z", 1_000_000, 100)
                .beat("2024-03-06T10:00:02Z");

        assertThat(rising.quality().gaps()).isZero();
    }

    @Test
    void a_clock_that_jumps_an_hour_ahead_and_back_breaks_no_bar() {
        coin.tick("2024-03-06T10:00:01Z", 1, 100)
                .beat("2024-03-06T10:00:02Z")
                .beat("2024-03-06T11:00:02Z")
                .tick("2024-03-06T10:00:03Z", 2, 90)
                .beat("2024-03-06T11:00:03Z")
                .beat("2024-03-06T10:00:04Z")
                .tick("2024-03-06T10:00:04Z", 3, 80)
                .beat("2024-03-06T10:00:05Z")
                .tick("2024-03-06T11:00:01Z", 4, 101)
                .beat("2024-03-06T11:00:04Z");

        assertThat(coin.quality().late()).isEqualTo(2);
        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(2);
        assertThat(coin.candles(ONE_HOUR).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 100, 100, 100, 1));
        assertThat(coin.candles(ONE_DAY).candle(0)).isEqualTo(candle("2024-03-06T00:00:00Z", 100, 101, 100, 101, 2));
        assertThat(coin.quote().quote().price()).isEqualTo(101);
    }

    @Test
    void a_clock_that_stood_still_for_an_hour_loses_nothing_of_what_the_feed_kept() {
        coin.tick("2024-03-06T10:00:01Z", 1, 100).beat("2024-03-06T10:00:02Z");

        coin.tick("2024-03-06T10:00:30Z", 2, 110)
                .tick("2024-03-06T10:30:00Z", 3, 120)
                .tick("2024-03-06T11:00:00Z", 4, 130)
                .beat("2024-03-06T11:00:01Z");

        assertThat(coin.quality().accepted()).isEqualTo(4);
        assertThat(coin.candles(ONE_HOUR).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 120, 100, 120, 3));
        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(3);
    }

    @Test
    void a_symbol_that_nobody_listed_is_ignored() {
        coin.tick(new Tick(
                        new Symbol("BTC-USDT"),
                        Instant.parse("2024-03-06T10:00:00Z"),
                        1,
                        100,
                        Double.NaN,
                        Double.NaN,
                        1))
                .beat("2024-03-06T10:00:01Z");

        assertThat(coin.marketData.quotes()).isEmpty();
        assertThat(coin.quality().accepted()).isZero();
    }

    @Test
    void a_flood_inside_one_minute_forgets_the_oldest_numbers_but_no_price() {
        Trading flooded = flooded();

        flooded.tick("2024-03-06T10:00:00.999Z", 999, 1_099, 1)
                .tick("2024-03-06T10:00:00.998Z", 998, 5_000, 1)
                .beat("2024-03-06T10:00:02Z");

        assertThat(flooded.quality().duplicates()).isEqualTo(1);
        assertThat(flooded.candles(ONE_MINUTE).candle(0))
                .isEqualTo(candle("2024-03-06T10:00:00Z", 101, 5_000, 101, 1_100, 1_000));
    }

    @Test // the last of the thousand ticks said 1,100: the highest price, the close and a volume of 1
    void a_correction_in_a_flood_takes_back_what_the_tick_had_said_and_nothing_else() {
        Trading flooded = flooded();

        flooded.tick("2024-03-06T10:00:01Z", 1_000, 900, 6).beat("2024-03-06T10:00:02Z");

        assertThat(flooded.candles(ONE_MINUTE).candle(0))
                .isEqualTo(candle("2024-03-06T10:00:00Z", 101, 1_099, 101, 900, 1_005));
        assertThat(flooded.quote().quote().price()).isEqualTo(900);
    }

    @Test
    void a_flood_forgets_nothing_of_the_minute_before_it() {
        Trading flooded = flooded();
        for (int i = 1; i <= 1_000; i++) {
            flooded.tick(Instant.parse("2024-03-06T10:01:00Z").plusMillis(i), 1_000 + i, 50, 1);
        }

        flooded.tick("2024-03-06T10:01:01Z", 2_000, 60, 1).beat("2024-03-06T10:01:02Z");

        assertThat(flooded.candles(ONE_MINUTE).candle(0))
                .isEqualTo(candle("2024-03-06T10:00:00Z", 101, 1_100, 101, 1_100, 1_000));
        assertThat(flooded.candles(ONE_MINUTE).candle(1))
                .isEqualTo(candle("2024-03-06T10:01:00Z", 50, 60, 50, 60, 1_000));
    }

    /** A thousand ticks of volume 1 in a second, from 101 to 1,100, by an intake that remembers 128. */
    private static Trading flooded() {
        IntakeSettings small = new IntakeSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                10,
                false,
                128);
        Trading flooded = new Trading(
                Trading.coin(),
                new RecordedPast(),
                new RememberedCandles(),
                small,
                Instant.parse("2024-03-06T10:00:00Z"));
        for (int i = 1; i <= 1_000; i++) {
            flooded.tick(Instant.parse("2024-03-06T10:00:00Z").plusMillis(i), i, 100 + i, 1);
        }
        return flooded;
    }

    private static Tick tickAt(String time, long sequence, double price) {
        return new Tick(Trading.COIN, Instant.parse(time), sequence, price, Double.NaN, Double.NaN, 1);
    }
}
