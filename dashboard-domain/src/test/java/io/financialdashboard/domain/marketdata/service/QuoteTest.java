package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.marketdata.service.Trading.candle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.FeedStalenessChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.QuoteChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.SessionChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.StalenessChanged;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static final Asset EURO = Trading.asset("EUR/USD", Market.FOREX, Calendars.FOREX);

    /** Thursday 2024-03-07 and Friday 2024-03-08. */
    private static final CandleSeries TWO_DAYS = CandleSeries.builder()
            .add(candle("2024-03-07T00:00:00Z", 1.09, 1.10, 1.08, 1.094, 500))
            .add(candle("2024-03-08T00:00:00Z", 1.094, 1.12, 1.093, 1.10, 600))
            .build();

    @Test
    void all_weekend_long_friday_is_measured_against_thursday() {
        Trading euro =
                Trading.of(EURO, new RecordedPast().with(EURO.symbol(), ONE_DAY, TWO_DAYS), "2024-03-09T12:00:00Z");

        assertThat(euro.quote().quote().price()).isEqualTo(1.10);
        assertThat(euro.quote().quote().time()).isEqualTo("2024-03-08T21:59:59.999Z");
        assertThat(euro.quote().previousClose()).hasValue(1.094);
        assertThat(euro.quote().changePercent().orElseThrow()).isCloseTo(0.548_446, within(1e-6)); // 1.10 / 1.094
        assertThat(euro.quote().today()).isEqualTo(TWO_DAYS.candle(1));
        assertThat(euro.quote().high()).isEqualTo(1.12);
        assertThat(euro.quote().volume()).isEqualTo(600);
        assertThat(euro.quote().window()).isEqualTo(ChangeWindow.SESSION);
        assertThat(euro.quote().session()).isEqualTo(new SessionStatus(false, Instant.parse("2024-03-10T21:00:00Z")));
    }

    @Test
    void the_first_tick_of_monday_is_measured_against_friday() {
        Trading euro =
                Trading.of(EURO, new RecordedPast().with(EURO.symbol(), ONE_DAY, TWO_DAYS), "2024-03-09T12:00:00Z");

        euro.tick("2024-03-10T21:00:01Z", 1, 1.11, 3).beat("2024-03-10T21:00:01Z");

        assertThat(euro.quote().previousClose()).hasValue(1.10);
        assertThat(euro.quote().change().orElseThrow()).isCloseTo(0.01, within(1e-12));
        assertThat(euro.quote().today()).isEqualTo(candle("2024-03-11T00:00:00Z", 1.11, 1.11, 1.11, 1.11, 3));
        assertThat(euro.quote().volume()).isEqualTo(3);
    }

    @Test
    void a_close_from_before_a_hole_of_more_than_a_fortnight_is_no_reference() {
        RecordedPast past = new RecordedPast().with(EURO.symbol(), ONE_DAY, TWO_DAYS);
        Trading inTime = Trading.of(EURO, past, "2024-03-21T21:00:00Z");
        Trading tooLate = Trading.of(EURO, past, "2024-03-24T21:00:00Z");

        inTime.tick("2024-03-21T21:00:01Z", 1, 1.11, 3).beat("2024-03-21T21:00:01Z");
        tooLate.tick("2024-03-24T21:00:01Z", 1, 1.11, 3).beat("2024-03-24T21:00:01Z");

        assertThat(inTime.quote().previousClose()).hasValue(1.10);
        assertThat(tooLate.quote().previousClose()).isEmpty();
        assertThat(tooLate.quote().changePercent()).isEmpty();
    }

    @Test // a recording of UTC days, which has the two hours of Sunday evening as a day of their own
    void monday_is_measured_against_friday_though_the_recording_has_a_bar_of_sunday() {
        CandleSeries withSunday = CandleSeries.builder()
                .addAll(TWO_DAYS)
                .add(candle("2024-03-10T00:00:00Z", 1.105, 1.107, 1.104, 1.106, 20))
                .build();
        Trading euro =
                Trading.of(EURO, new RecordedPast().with(EURO.symbol(), ONE_DAY, withSunday), "2024-03-11T00:00:00Z");

        assertThat(euro.quote().quote().price()).isEqualTo(1.106);
        assertThat(euro.quote().previousClose()).hasValue(1.10);

        euro.tick("2024-03-11T00:00:01Z", 1, 1.11, 3).beat("2024-03-11T00:00:01Z");

        assertThat(euro.quote().today().time()).isEqualTo("2024-03-11T00:00:00Z");
        assertThat(euro.quote().previousClose()).hasValue(1.10);
    }

    @Test // Apple split 4:1 on 2020-08-31: 499.23 on Friday, 129.04 on Monday
    void a_split_between_two_closes_is_taken_out_of_the_change() {
        Trading stock = appleAfter(candle("2020-08-28T00:00:00Z", 504.05, 505.77, 498.31, 499.23, 1));

        assertThat(stock.quote().previousClose()).hasValue(124.8075);
        assertThat(stock.quote().changePercent().orElseThrow()).isCloseTo(3.391, within(1e-3));
    }

    @Test // simulated prices never split, and many recordings were adjusted at their source
    void a_split_that_the_prices_do_not_show_changes_nothing() {
        Trading stock = appleAfter(candle("2020-08-28T00:00:00Z", 126.01, 126.44, 124.58, 124.81, 1));

        assertThat(stock.quote().previousClose()).hasValue(124.81);
        assertThat(stock.quote().changePercent().orElseThrow()).isCloseTo(3.389, within(1e-3));
    }

    @Test
    void a_coin_is_measured_against_its_last_price_a_day_ago_and_its_range_rolls() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:00:30Z", 1, 100, 5)
                .beat("2024-03-06T10:01:10Z")
                .tick("2024-03-06T12:00:30Z", 2, 300, 7)
                .beat("2024-03-06T12:01:10Z");
        assertThat(coin.quote().previousClose()).isEmpty();
        assertThat(coin.quote().changePercent()).isEmpty();
        assertThat(coin.quote().low()).isEqualTo(100);
        assertThat(coin.quote().volume()).isEqualTo(12);

        coin.tick("2024-03-07T10:01:00Z", 3, 150, 1).beat("2024-03-07T10:01:00Z");
        assertThat(coin.quote().previousClose()).hasValue(100);
        assertThat(coin.quote().changePercent()).hasValue(50);
        assertThat(coin.quote().high()).isEqualTo(300);
        assertThat(coin.quote().low()).isEqualTo(150);
        assertThat(coin.quote().volume()).isEqualTo(8);
        assertThat(coin.quote().window()).isEqualTo(ChangeWindow.ROLLING_24_HOURS);
        assertThat(coin.quote().today()).isEqualTo(candle("2024-03-07T00:00:00Z", 150, 150, 150, 150, 1));

        coin.tick("2024-03-07T12:01:00Z", 4, 160, 1).beat("2024-03-07T12:01:00Z");
        assertThat(coin.quote().previousClose()).hasValue(300);
        assertThat(coin.quote().high()).isEqualTo(160);
    }

    @Test
    void a_coin_with_a_past_knows_its_day_from_the_start() {
        CandleSeries.Builder bars = CandleSeries.builder();
        long first = Instant.parse("2024-03-04T10:00:00Z").toEpochMilli();
        for (int i = 0; i < 2_880; i++) {
            bars.add(first + i * 60_000L, 100 + i, 100 + i, 100 + i, 100 + i, 2);
        }
        Trading coin = Trading.of(
                Trading.coin(),
                new RecordedPast().with(Trading.COIN, ONE_MINUTE, bars.build()),
                "2024-03-06T10:00:00Z");

        // The last minute, 2879, ended at 09:59:59.999, and minute 1439 a day before that to the millisecond.
        assertThat(coin.quote().quote().price()).isEqualTo(2_979);
        assertThat(coin.quote().previousClose()).hasValue(1_539);
        assertThat(coin.quote().low()).isEqualTo(1_540);
        assertThat(coin.quote().volume()).isEqualTo(2 * 1_440);
    }

    @Test
    void a_coin_that_is_told_in_days_is_measured_against_the_day_before() {
        CandleSeries days = CandleSeries.builder()
                .add(candle("2024-03-03T00:00:00Z", 90, 99, 80, 95, 1))
                .add(candle("2024-03-04T00:00:00Z", 95, 110, 94, 100, 2))
                .add(candle("2024-03-05T00:00:00Z", 100, 130, 99, 125, 4))
                .build();

        Trading coin = Trading.of(
                Trading.coin(), new RecordedPast().with(Trading.COIN, ONE_DAY, days), "2024-03-06T10:00:00Z");

        assertThat(coin.quote().previousClose()).hasValue(100);
        assertThat(coin.quote().changePercent()).hasValue(25);
        assertThat(coin.quote().high()).isEqualTo(130);
        assertThat(coin.quote().low()).isEqualTo(99);
        assertThat(coin.quote().volume()).isEqualTo(4);
    }

    @Test // Coinbase's BTC/USD of 2018: minutes from 2018-04-04 on, days long before
    void a_coin_whose_minutes_begin_today_is_measured_against_the_last_price_that_days_tell() {
        RecordedPast past = new RecordedPast()
                .with(Trading.COIN, ONE_MINUTE, rising("2018-04-04T09:00:00Z", 60_000, 60, 7_400))
                .with(Trading.COIN, ONE_HOUR, rising("2018-04-04T03:00:00Z", 3_600_000, 8, 7_300))
                .with(
                        Trading.COIN,
                        ONE_DAY,
                        CandleSeries.builder()
                                .add(candle("2018-04-02T00:00:00Z", 6_800, 7_200, 6_700, 7_000, 2))
                                .add(candle("2018-04-03T00:00:00Z", 7_000, 7_900, 6_600, 7_500, 4))
                                .build());

        Trading coin = Trading.of(Trading.coin(), past, "2018-04-04T10:00:00Z");

        assertThat(coin.quote().quote().price()).isEqualTo(7_459);
        assertThat(coin.quote().previousClose()).hasValue(7_000);
        // The hours 03 to 08 and the minutes from 09:00 on; the third of April is only partly within the day.
        assertThat(coin.quote().low()).isEqualTo(7_300);
        assertThat(coin.quote().high()).isEqualTo(7_459);
        assertThat(coin.quote().volume()).isEqualTo(66);
    }

    @Test // MARKET-RULES 13 asks for 0.005 %; 100.005 is a double a little below that
    void a_change_of_five_thousandths_of_a_percent_is_exactly_that() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:00:20Z", 1, 100)
                .beat("2024-03-06T10:01:10Z")
                .tick("2024-03-07T10:00:20Z", 2, 100.005)
                .beat("2024-03-07T10:00:20Z");

        assertThat(coin.quote().changePercent()).hasValue(0.005);
    }

    @Test
    void a_price_that_was_paid_exactly_a_day_ago_is_what_a_coin_is_measured_against() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:00:20Z", 1, 100)
                .beat("2024-03-06T10:01:10Z")
                .tick("2024-03-07T10:00:19.999Z", 2, 150)
                .beat("2024-03-07T10:00:19.999Z");
        assertThat(coin.quote().previousClose()).isEmpty();

        coin.tick("2024-03-07T10:00:20Z", 3, 150).beat("2024-03-07T10:00:20Z");

        assertThat(coin.quote().previousClose()).hasValue(100);
    }

    @Test // of a minute its last price is kept, so 100 at 10:00:10 is not known as the last price before 10:00:30
    void a_minute_counts_to_a_coins_day_until_its_last_trade_is_a_day_old() {
        Trading coin = Trading.coinFrom("2024-03-06T09:59:00Z");
        coin.tick("2024-03-06T09:59:30Z", 1, 90)
                .tick("2024-03-06T10:00:10Z", 2, 100)
                .tick("2024-03-06T10:00:50Z", 3, 110)
                .beat("2024-03-06T10:01:10Z");

        coin.tick("2024-03-07T10:00:30Z", 4, 150).beat("2024-03-07T10:00:30Z");
        assertThat(coin.quote().previousClose()).hasValue(90);
        assertThat(coin.quote().low()).isEqualTo(100);

        coin.tick("2024-03-07T10:00:50Z", 5, 150).beat("2024-03-07T10:00:50Z");
        assertThat(coin.quote().previousClose()).hasValue(110);
        assertThat(coin.quote().low()).isEqualTo(150);
    }

    @Test
    void events_of_a_beat_come_in_order_and_only_the_latest_state_of_what_forms() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:00:30Z", 1, 100)
                .tick("2024-03-06T10:01:01Z", 2, 101)
                .tick("2024-03-06T10:01:02Z", 3, 102)
                .beat("2024-03-06T10:01:02Z");

        assertThat(coin.events).hasSize(11);
        assertThat(coin.events.getFirst())
                .isEqualTo(new CandleChanged(
                        Trading.COIN, ONE_MINUTE, candle("2024-03-06T10:00:00Z", 100, 100, 100, 100, 1), true, 0));
        assertThat(coin.events.get(1))
                .isEqualTo(new CandleChanged(
                        Trading.COIN, ONE_MINUTE, candle("2024-03-06T10:01:00Z", 101, 102, 101, 102, 2), false, 0));
        assertThat(coin.events.getLast()).isInstanceOf(QuoteChanged.class);
        assertThat(coin.marketData.lastUpdated()).isEqualTo("2024-03-06T10:01:02Z");
    }

    @Test
    void a_beat_without_news_says_nothing() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:00:30Z", 1, 100).beat("2024-03-06T10:00:30Z");
        coin.events.clear();

        coin.beat("2024-03-06T10:00:30.050Z").beat("2024-03-06T10:00:31Z");

        assertThat(coin.events).isEmpty();
    }

    @Test
    void a_silent_feed_is_stale_after_five_seconds_and_fresh_with_a_heartbeat() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.beat("2024-03-06T10:00:05Z");
        assertThat(coin.events).isEmpty();

        coin.beat("2024-03-06T10:00:05.001Z").beat("2024-03-06T10:00:06Z");
        coin.intake.heartbeat(Instant.parse("2024-03-06T10:00:06Z"));
        coin.beat("2024-03-06T10:00:06.050Z");

        assertThat(coin.events)
                .containsExactly(
                        new FeedStalenessChanged(true, Instant.parse("2024-03-06T10:00:05.001Z")),
                        new FeedStalenessChanged(false, Instant.parse("2024-03-06T10:00:06.050Z")));
    }

    @Test
    void a_silent_asset_is_stale_after_a_minute_and_fresh_with_its_next_tick() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:00:01Z", 1, 100).beat("2024-03-06T10:00:01Z");
        keepAlive(coin).beat("2024-03-06T10:01:01Z");
        assertThat(coin.quote().stale()).isFalse();

        keepAlive(coin).beat("2024-03-06T10:01:01.001Z");
        assertThat(coin.quote().stale()).isTrue();
        assertThat(coin.events.getLast())
                .isEqualTo(new StalenessChanged(Trading.COIN, true, Instant.parse("2024-03-06T10:01:01.001Z")));

        coin.tick("2024-03-06T10:01:02Z", 2, 100).beat("2024-03-06T10:01:02Z");
        assertThat(coin.quote().stale()).isFalse();
        assertThat(coin.events)
                .contains(new StalenessChanged(Trading.COIN, false, Instant.parse("2024-03-06T10:01:02Z")));
    }

    @Test
    void an_asset_of_rare_ticks_may_be_silent_for_ten_of_its_gaps() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        for (int i = 1; i <= 5; i++) {
            Instant time = Instant.parse("2024-03-06T10:00:00Z").plusSeconds(20L * i);
            coin.tick(time, i, 100, 1).beat(time);
        }

        keepAlive(coin).beat("2024-03-06T10:05:00Z");
        assertThat(coin.quote().stale()).isFalse();
        keepAlive(coin).beat("2024-03-06T10:05:00.001Z");
        assertThat(coin.quote().stale()).isTrue();
    }

    @Test // three trades in a millisecond, 20 seconds apart: of the gaps 0, 0, 20, 0, 0, 20 … the median is 0, not 20
    void trades_of_one_instant_are_gaps_of_no_time() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        for (int i = 0; i < 6; i++) {
            Instant time = Instant.parse("2024-03-06T10:00:20Z").plusSeconds(20L * i);
            coin.tick(time, 3 * i + 1, 100, 1)
                    .tick(time, 3 * i + 2, 101, 1)
                    .tick(time, 3 * i + 3, 102, 1)
                    .beat(time);
        }

        keepAlive(coin).beat("2024-03-06T10:03:00Z");
        assertThat(coin.quote().stale()).isFalse();
        keepAlive(coin).beat("2024-03-06T10:03:00.001Z");
        assertThat(coin.quote().stale()).isTrue();
    }

    @Test // gaps of 20 seconds as in the test before the last; corrections of the last tick come at its own instant
    void a_correction_is_no_gap_between_ticks() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        for (int i = 1; i <= 5; i++) {
            Instant time = Instant.parse("2024-03-06T10:00:00Z").plusSeconds(20L * i);
            coin.tick(time, i, 100, 1)
                    .tick(time, i, 101, 1)
                    .tick(time, i, 102, 1)
                    .beat(time);
        }

        keepAlive(coin).beat("2024-03-06T10:05:00Z");
        assertThat(coin.quote().stale()).isFalse();
        keepAlive(coin).beat("2024-03-06T10:05:00.001Z");
        assertThat(coin.quote().stale()).isTrue();
    }

    @Test
    void a_closed_market_is_closed_and_never_stale() {
        Asset apple = Trading.asset("AAPL", Market.STOCKS, Calendars.US_EQUITIES);
        Trading stock = Trading.of(apple, new RecordedPast(), "2024-03-06T20:57:00Z");
        stock.tick("2024-03-06T20:57:30Z", 1, 170).beat("2024-03-06T20:57:30Z");
        stock.beat("2024-03-06T20:59:00Z");
        assertThat(stock.quote().stale()).isTrue();
        stock.events.clear();

        stock.beat("2024-03-06T21:00:00Z");
        assertThat(stock.quote().stale()).isFalse();
        assertThat(stock.quote().session()).isEqualTo(new SessionStatus(false, Instant.parse("2024-03-07T14:30:00Z")));
        assertThat(stock.events)
                .contains(
                        new SessionChanged(
                                apple.symbol(), new SessionStatus(false, Instant.parse("2024-03-07T14:30:00Z"))),
                        new StalenessChanged(apple.symbol(), false, Instant.parse("2024-03-06T21:00:00Z")));

        stock.beat("2024-03-07T14:30:00Z").beat("2024-03-07T14:31:00Z");
        assertThat(stock.quote().stale()).isFalse();
        stock.beat("2024-03-07T14:31:00.001Z");
        assertThat(stock.quote().stale()).isTrue();
    }

    @Test
    void a_market_is_open_until_its_last_asset_closes() {
        Trading euro = Trading.of(EURO, new RecordedPast(), "2024-03-08T21:00:00Z");

        assertThat(euro.marketData.session(Market.FOREX))
                .contains(new SessionStatus(true, Instant.parse("2024-03-08T22:00:00Z")));
        assertThat(euro.marketData.session(EURO.symbol()).open()).isTrue();
    }

    @Test
    void bid_and_ask_of_the_last_price_are_there_before_the_first_tick() {
        Instant close = Instant.parse("2024-03-08T21:59:58Z");
        RecordedPast past = new RecordedPast()
                .with(EURO.symbol(), ONE_DAY, TWO_DAYS)
                .with(new Quote(EURO.symbol(), close, 1.10, 1.0999, 1.1001));

        Quote quote = Trading.of(EURO, past, "2024-03-09T12:00:00Z").quote().quote();

        assertThat(quote)
                .isEqualTo(new Quote(EURO.symbol(), Instant.parse("2024-03-08T21:59:59.999Z"), 1.10, 1.0999, 1.1001));
    }

    @Test
    void bid_and_ask_of_another_price_than_the_bars_ended_with_are_unknown() {
        Instant close = Instant.parse("2024-03-08T21:59:58Z");
        RecordedPast past = new RecordedPast()
                .with(EURO.symbol(), ONE_DAY, TWO_DAYS)
                .with(new Quote(EURO.symbol(), close, 1.11, 1.1099, 1.1101));

        Quote quote = Trading.of(EURO, past, "2024-03-09T12:00:00Z").quote().quote();

        assertThat(quote.price()).isEqualTo(1.10);
        assertThat(quote.bid()).isNaN();
        assertThat(quote.ask()).isNaN();
    }

    @Test
    void bars_that_are_cut_otherwise_do_not_open_the_market_on_a_sunday() {
        Asset utcDays = EURO.withBarsOn(Calendars.named(Calendars.UTC_DAYS));
        Trading euro = Trading.of(utcDays, new RecordedPast(), "2024-03-10T12:00:00Z");
        euro.tick("2024-03-10T12:00:00Z", 1, 1.09).beat("2024-03-10T12:00:01Z");

        var closed = new SessionStatus(false, Instant.parse("2024-03-10T21:00:00Z"));
        assertThat(euro.quote().session()).isEqualTo(closed);
        assertThat(euro.marketData.session(EURO.symbol())).isEqualTo(closed);
        assertThat(euro.marketData.session(Market.FOREX)).contains(closed);
    }

    @Test
    void a_market_without_assets_has_no_session() {
        Trading euro = Trading.of(EURO, new RecordedPast(), "2024-03-08T21:00:00Z");

        assertThat(euro.marketData.session(Market.STOCKS)).isEmpty();
    }

    @Test
    void bid_and_ask_go_with_the_price_and_nonsense_among_them_is_unknown() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick(new Tick(
                        Trading.COIN, Instant.parse("2024-03-06T10:00:00Z"), 1, 100, 99.5, Double.POSITIVE_INFINITY, 1))
                .beat("2024-03-06T10:00:00.050Z");

        assertThat(coin.quote().quote().bid()).isEqualTo(99.5);
        assertThat(coin.quote().quote().ask()).isNaN();
    }

    /** Apple on 2020-08-31, the day of its split, at 129.04. */
    private static Trading appleAfter(Candle friday) {
        Asset apple = Trading.asset(
                "AAPL",
                Market.STOCKS,
                Calendars.named(Calendars.US_EQUITIES),
                false,
                false,
                List.of(new Split(LocalDate.of(2014, 6, 9), 7), new Split(LocalDate.of(2020, 8, 31), 4)));
        CandleSeries days = CandleSeries.builder().add(friday).build();
        return Trading.of(apple, new RecordedPast().with(apple.symbol(), ONE_DAY, days), "2020-08-31T13:30:00Z")
                .tick("2020-08-31T19:59:59Z", 1, 129.04, 1)
                .beat("2020-08-31T19:59:59Z");
    }

    /** Bars without a range, one after the other, each a dollar above the one before and of volume 1. */
    private static CandleSeries rising(String from, long step, int count, double price) {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (int i = 0; i < count; i++) {
            bars.add(Instant.parse(from).toEpochMilli() + i * step, price + i, price + i, price + i, price + i, 1);
        }
        return bars.build();
    }

    private static Trading keepAlive(Trading trading) {
        trading.intake.heartbeat(trading.now());
        return trading;
    }
}
