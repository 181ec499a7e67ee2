package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Interval.FIFTEEN_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.FOUR_HOURS;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.kernel.Interval.ONE_MONTH;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static io.financialdashboard.domain.marketdata.service.Trading.candle;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.model.RollUp;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.EpochStarted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {
    private static final Asset EURO = Trading.asset("EUR/USD", Market.FOREX, Calendars.FOREX);

    @Test
    void bars_that_closed_before_the_start_are_history_and_none_that_closes_after_it_is_shown() {
        RecordedPast past = new RecordedPast().with(Trading.COIN, ONE_MINUTE, minutes("2024-03-06T09:00:00Z", 180));
        Trading coin = Trading.of(Trading.coin(), past, "2024-03-06T10:30:30Z");

        CandleSeries minutes = coin.candles(ONE_MINUTE);
        assertThat(minutes.size()).isEqualTo(90);
        assertThat(minutes.candle(89).time()).isEqualTo("2024-03-06T10:29:00Z");
        assertThat(coin.candles(ONE_HOUR).size()).isEqualTo(2);
        assertThat(coin.candles(ONE_HOUR).isForming(1)).isTrue();
        assertThat(coin.candles(ONE_HOUR).candle(1).close())
                .isEqualTo(minutes.candle(89).close());
    }

    @Test
    void what_the_source_has_beyond_the_start_is_never_history_however_late_it_is() {
        RecordedPast past = new RecordedPast().with(Trading.COIN, ONE_MINUTE, minutes("2024-03-06T09:00:00Z", 180));
        Trading coin = Trading.of(Trading.coin(), past, "2024-03-06T10:30:30Z");

        coin.beat("2024-03-06T11:30:00Z");

        assertThat(coin.candles(ONE_MINUTE).lastTime())
                .isEqualTo(Instant.parse("2024-03-06T10:29:00Z").toEpochMilli());
        assertThat(coin.candles(FIVE_MINUTES).lastTime())
                .isEqualTo(Instant.parse("2024-03-06T10:25:00Z").toEpochMilli());
    }

    @Test // the 1st of August 2021 is a Sunday; New York closes the 31st at 20:00Z
    void a_month_labelled_the_first_is_not_shown_before_its_last_session_has_closed() {
        Asset apple = Trading.asset("AAPL", Market.STOCKS, Calendars.US_EQUITIES);
        CandleSeries months = CandleSeries.builder()
                .add(candle("2021-07-01T00:00:00Z", 137, 150, 135, 146, 1))
                .add(candle("2021-08-01T00:00:00Z", 146, 154, 144, 152, 1))
                .build();
        RecordedPast past = new RecordedPast().with(apple.symbol(), ONE_MONTH, months);

        assertThat(Trading.of(apple, past, "2021-08-31T19:59:59Z").candles(ONE_MONTH))
                .isEqualTo(months.first(1));
        assertThat(Trading.of(apple, past, "2021-08-31T20:00:00Z").candles(ONE_MONTH))
                .isEqualTo(months);
    }

    @ParameterizedTest(name = "started at {0}")
    @CsvSource({
        "2024-03-07T10:30:30Z",
        "2024-03-07T22:00:00Z",
        "2024-03-08T21:59:59.999Z",
        "2024-03-09T12:00:00Z",
        "2024-03-10T21:00:00Z",
        "2024-03-11T07:59:00Z"
    })
    void history_then_ticks_give_the_bars_of_ticks_all_along(String start) {
        TickStream ticks = TickStream.random(EURO, "2024-03-06T22:00:00Z", 2_000, 8, new Random(7));
        Trading all = Trading.of(EURO, new RecordedPast(), "2024-03-06T22:00:00Z");
        ticks.ticks().forEach(tick -> all.clockAt(tick.time()).tick(tick));
        all.beat(ticks.end());
        Instant begun = Instant.parse(start);
        RecordedPast past = new RecordedPast().with(EURO.symbol(), ONE_MINUTE, all.candles(ONE_MINUTE));

        Trading resumed = Trading.of(EURO, past, start);
        Instant minute = EURO.calendar()
                .periodAt(ONE_MINUTE, begun)
                .map(period -> period.opens())
                .orElse(begun);
        for (Tick tick : ticks.ticks()) {
            if (!tick.time().isBefore(minute)) {
                resumed.clockAt(tick.time()).tick(tick);
            }
        }
        resumed.beat(ticks.end());

        for (Interval interval : Interval.values()) {
            assertThat(resumed.candles(interval)).as(interval.id()).isEqualTo(all.candles(interval));
        }
        assertThat(resumed.quote()).isEqualTo(all.quote());
    }

    @ParameterizedTest
    @EnumSource(
            value = Interval.class,
            names = {"FIVE_MINUTES", "FIFTEEN_MINUTES", "THIRTY_MINUTES", "ONE_HOUR", "FOUR_HOURS", "ONE_DAY"})
    void any_range_of_rolled_history_is_a_cut_out_of_the_whole(Interval interval) {
        CandleSeries minutes = walk("2024-01-01T22:00:00Z", 60_000, new Random(3));
        RecordedPast past = new RecordedPast().with(EURO.symbol(), ONE_MINUTE, minutes);
        Trading euro = Trading.of(EURO, past, "2024-06-29T12:34:56Z");

        CandleSeries whole = RollUp.roll(minutes, ONE_MINUTE, interval, EURO.calendar());
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(whole.size() - 1);
            int to = from + 1 + random.nextInt(whole.size() - 1 - from);
            int limit = 1 + random.nextInt(200);
            Instant begin = whole.candle(from).time();
            Instant end = whole.candle(to).time();
            CandleSeries wanted = whole.slice(from, to);
            assertThat(euro.marketData.candles(
                            new CandlesQuery(EURO.symbol(), interval, Optional.of(begin), Optional.of(end), limit)))
                    .isEqualTo(wanted.first(limit));
            assertThat(euro.marketData.candles(
                            new CandlesQuery(EURO.symbol(), interval, Optional.empty(), Optional.of(end), limit)))
                    .isEqualTo(whole.first(to).last(limit));
        }
    }

    @Test
    void weeks_and_months_are_rolled_from_days_and_hold_the_forming_day() {
        CandleSeries days = CandleSeries.builder()
                .add(candle("2024-02-29T00:00:00Z", 10, 12, 9, 11, 100))
                .add(candle("2024-03-01T00:00:00Z", 11, 15, 8, 12, 100))
                .add(candle("2024-03-04T00:00:00Z", 12, 13, 7, 13, 100))
                .add(candle("2024-03-05T00:00:00Z", 13, 14, 10, 11, 100))
                .build();
        Asset stock = Trading.asset("AAPL", Market.STOCKS, Calendars.US_EQUITIES);
        Trading apple =
                Trading.of(stock, new RecordedPast().with(stock.symbol(), ONE_DAY, days), "2024-03-06T15:00:00Z");

        apple.tick("2024-03-06T15:00:10Z", 1, 20, 5).beat("2024-03-06T15:00:11Z");

        assertThat(apple.candles(ONE_WEEK).last(1).candle(0))
                .isEqualTo(candle("2024-03-04T00:00:00Z", 12, 20, 7, 20, 205));
        assertThat(apple.candles(ONE_MONTH).size()).isEqualTo(2);
        assertThat(apple.candles(ONE_MONTH).candle(0)).isEqualTo(candle("2024-02-01T00:00:00Z", 10, 12, 9, 11, 100));
        assertThat(apple.candles(ONE_MONTH).candle(1)).isEqualTo(candle("2024-03-01T00:00:00Z", 11, 20, 7, 20, 305));
        assertThat(apple.candles(ONE_MONTH).lastIsForming()).isTrue();
    }

    @Test
    void an_interval_that_is_recorded_is_served_as_it_is_and_longer_ones_from_the_longest_that_fits() {
        CandleSeries hours = CandleSeries.builder()
                .add(candle("2024-03-05T00:00:00Z", 1, 9, 1, 2, 1))
                .add(candle("2024-03-05T01:00:00Z", 2, 3, 2, 3, 1))
                .build();
        RecordedPast past = new RecordedPast()
                .with(Trading.COIN, ONE_MINUTE, minutes("2024-03-05T00:00:00Z", 120))
                .with(Trading.COIN, ONE_HOUR, hours);
        Trading coin = Trading.of(Trading.coin(), past, "2024-03-06T00:00:00Z");

        assertThat(coin.candles(ONE_HOUR)).isEqualTo(hours);
        assertThat(coin.candles(FOUR_HOURS).candle(0)).isEqualTo(candle("2024-03-05T00:00:00Z", 1, 9, 1, 3, 2));
        assertThat(coin.candles(FIFTEEN_MINUTES).size()).isEqualTo(8);
    }

    @Test
    void where_the_longest_that_fits_has_no_bars_the_next_one_makes_them() {
        CandleSeries hours = CandleSeries.builder()
                .add(candle("2024-03-05T00:00:00Z", 1, 9, 1, 2, 1))
                .add(candle("2024-03-05T01:00:00Z", 2, 3, 2, 3, 1))
                .build();
        RecordedPast past = new RecordedPast()
                .with(Trading.COIN, ONE_HOUR, hours)
                .with(Trading.COIN, ONE_MINUTE, minutes("2024-03-05T08:00:00Z", 240))
                .with(Trading.COIN, Interval.FIVE_MINUTES, minutes("2024-02-01T08:00:00Z", 1));
        Trading coin = Trading.of(Trading.coin(), past, "2024-03-06T00:00:00Z");

        CandleSeries bars = coin.candles(FOUR_HOURS);
        assertThat(bars.size()).isEqualTo(3);
        assertThat(bars.candle(0)).isEqualTo(candle("2024-02-01T08:00:00Z", 100, 101.5, 99.5, 101, 10));
        assertThat(bars.candle(1)).isEqualTo(candle("2024-03-05T00:00:00Z", 1, 9, 1, 3, 2));
        assertThat(bars.candle(2)).isEqualTo(candle("2024-03-05T08:00:00Z", 100, 340.5, 99.5, 340, 2_400));
    }

    @Test
    void what_a_bounded_store_forgot_comes_from_history_again() {
        CandleSeries minutes = minutes("2024-03-06T09:00:00Z", 180);
        RecordedPast past = new RecordedPast().with(Trading.COIN, ONE_MINUTE, minutes);
        Trading coin = new Trading(
                Trading.coin(),
                past,
                new RememberedCandles(5),
                IntakeSettings.usual(),
                Instant.parse("2024-03-06T10:00:00Z"));
        for (int i = 60; i < 120; i++) {
            Candle bar = minutes.candle(i);
            coin.tick(bar.time(), 4L * i, bar.open(), 0)
                    .tick(bar.time().plusSeconds(1), 4L * i + 1, bar.high(), 0)
                    .tick(bar.time().plusSeconds(2), 4L * i + 2, bar.low(), 0)
                    .tick(bar.time().plusSeconds(3), 4L * i + 3, bar.close(), bar.volume())
                    .beat(bar.time().plusSeconds(60));
        }

        assertThat(coin.candles(ONE_MINUTE)).isEqualTo(minutes.first(120));
        assertThat(coin.candles(Interval.FIVE_MINUTES))
                .isEqualTo(RollUp.roll(
                        minutes.first(120),
                        ONE_MINUTE,
                        Interval.FIVE_MINUTES,
                        Trading.coin().calendar()));
    }

    @Test // rule 3: Monday's label lies ahead of Sunday evening
    void the_forming_day_is_there_for_whoever_asks_up_to_now_though_its_label_lies_ahead() {
        Trading euro = Trading.of(EURO, new RecordedPast(), "2024-03-10T21:00:00Z");
        euro.tick("2024-03-10T21:30:00Z", 1, 1.09, 1).beat("2024-03-10T21:30:01Z");

        CandleSeries days = euro.marketData.candles(new CandlesQuery(
                EURO.symbol(), ONE_DAY, Optional.empty(), Optional.of(Instant.parse("2024-03-10T21:29:01Z")), 5));
        assertThat(days.candle(0).time()).isEqualTo("2024-03-11T00:00:00Z");
        assertThat(euro.marketData
                        .candles(new CandlesQuery(
                                EURO.symbol(),
                                ONE_DAY,
                                Optional.empty(),
                                Optional.of(Instant.parse("2024-03-10T21:29:00Z")),
                                5))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void ticks_that_stand_for_recorded_days_make_no_shorter_bar() {
        CandleSeries days = CandleSeries.builder()
                .add(candle("2024-03-04T00:00:00Z", 10, 12, 9, 11, 100))
                .add(candle("2024-03-05T00:00:00Z", 11, 15, 8, 12, 70))
                .build();
        Trading coin = Trading.of(
                Trading.coin(), new RecordedPast().with(Trading.COIN, ONE_DAY, days), "2024-03-05T12:00:00Z");
        coin.intake.resolution(Trading.COIN, ONE_DAY);

        coin.tick("2024-03-05T00:00:00Z", 1, 11, 0)
                .tick("2024-03-05T08:00:00Z", 2, 8, 0)
                .beat("2024-03-05T12:00:00Z")
                .tick("2024-03-05T16:00:00Z", 3, 15, 0)
                .tick("2024-03-05T23:59:59Z", 4, 12, 70)
                .beat("2024-03-06T00:00:00Z");

        assertThat(coin.candles(ONE_DAY)).isEqualTo(days);
        assertThat(coin.candles(ONE_WEEK).candle(0)).isEqualTo(candle("2024-03-04T00:00:00Z", 10, 15, 8, 12, 170));
        assertThat(coin.candles(ONE_HOUR).isEmpty()).isTrue();
        assertThat(coin.marketData.intervals(Trading.COIN)).containsExactly(ONE_DAY, ONE_WEEK, ONE_MONTH);
        assertThat(coin.pushed(ONE_MINUTE)).isEmpty();
    }

    @Test
    void the_last_minute_before_coarser_ticks_still_closes() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");
        coin.tick("2024-03-06T10:59:01Z", 1, 100).tick("2024-03-06T10:59:59Z", 2, 101);
        coin.intake.resolution(Trading.COIN, ONE_HOUR);
        coin.tick("2024-03-06T11:00:00Z", 3, 102)
                .tick("2024-03-06T11:20:00Z", 4, 99)
                .beat("2024-03-06T11:20:00Z");

        assertThat(coin.candles(ONE_MINUTE).size()).isEqualTo(1);
        assertThat(coin.candles(ONE_MINUTE).candle(0)).isEqualTo(candle("2024-03-06T10:59:00Z", 100, 101, 100, 101, 2));
        assertThat(coin.candles(ONE_HOUR).candle(0)).isEqualTo(candle("2024-03-06T10:00:00Z", 100, 101, 100, 101, 2));
        assertThat(coin.candles(ONE_HOUR).candle(1)).isEqualTo(candle("2024-03-06T11:00:00Z", 102, 102, 99, 99, 2));
        assertThat(coin.candles(ONE_DAY).candle(0)).isEqualTo(candle("2024-03-06T00:00:00Z", 100, 102, 99, 99, 4));
    }

    @Test
    void a_feed_that_begins_anew_voids_what_was_built() {
        RecordedPast past = new RecordedPast().with(Trading.COIN, ONE_MINUTE, minutes("2024-03-06T09:00:00Z", 60));
        Trading coin = Trading.of(Trading.coin(), past, "2024-03-06T10:00:00Z");
        CandleSeries before = coin.candles(ONE_HOUR);
        coin.tick("2024-03-06T10:00:10Z", 1, 500).beat("2024-03-06T11:10:00Z");

        coin.clockAt(Instant.parse("2024-03-06T10:00:00Z")).intake.restart(Instant.parse("2024-03-06T10:00:00Z"));
        assertThat(coin.events.getLast()).isEqualTo(new EpochStarted(Instant.parse("2024-03-06T10:00:00Z")));
        assertThat(coin.candles(ONE_HOUR)).isEqualTo(before);
        assertThat(coin.quote().quote().price()).isEqualTo(before.close(0));
        assertThat(coin.marketData.lastUpdated()).isEqualTo("2024-03-06T09:59:59.999Z");

        coin.tick("2024-03-06T10:00:10Z", 1, 100).beat("2024-03-06T10:00:11Z");
        assertThat(coin.candles(ONE_HOUR).high(1)).isEqualTo(100);
        assertThat(coin.quality().duplicates()).isZero();
    }

    @Test
    void a_fixing_is_a_line_of_closes() {
        Asset rate = Trading.asset("EURUSD-ecb", Market.FOREX, Calendars.named("utc-days"), false, true, List.of());
        CandleSeries days = CandleSeries.builder()
                .add(Candle.fixing(Instant.parse("2024-03-04T00:00:00Z"), 1.08))
                .add(Candle.fixing(Instant.parse("2024-03-05T00:00:00Z"), 1.09))
                .build();
        Trading ecb = Trading.of(rate, new RecordedPast().with(rate.symbol(), ONE_DAY, days), "2024-03-06T10:00:00Z");
        ecb.intake.resolution(rate.symbol(), ONE_DAY);
        ecb.tick("2024-03-06T23:59:59Z", 1, 1.10, Candle.UNKNOWN_VOLUME).beat("2024-03-07T00:00:00Z");

        assertThat(ecb.candles(ONE_DAY).size()).isEqualTo(3);
        assertThat(ecb.candles(ONE_DAY).candle(2))
                .isEqualTo(Candle.fixing(Instant.parse("2024-03-06T00:00:00Z"), 1.10));
        assertThat(ecb.candles(ONE_WEEK).candle(0).isFixing()).isTrue();
        assertThat(ecb.quote().previousClose()).hasValue(1.09);
        assertThat(ecb.quote().high()).isEqualTo(1.10);
    }

    @Test
    void an_unknown_symbol_has_no_bars_and_no_intervals() {
        Trading coin = Trading.coinFrom("2024-03-06T10:00:00Z");

        assertThat(coin.marketData
                        .candles(CandlesQuery.latest(EURO.symbol(), ONE_DAY, 10))
                        .isEmpty())
                .isTrue();
        assertThat(coin.marketData.intervals(EURO.symbol())).isEmpty();
    }

    /** Bars that rise by one from 100, each with a wick of a half. */
    private static CandleSeries minutes(String from, int count) {
        CandleSeries.Builder bars = CandleSeries.builder();
        long time = Instant.parse(from).toEpochMilli();
        for (int i = 0; i < count; i++) {
            bars.add(time + i * 60_000L, 100 + i, 101.5 + i, 99.5 + i, 101 + i, 10);
        }
        return bars.build();
    }

    /** Minutes of the euro's sessions with holes in them. */
    private static CandleSeries walk(String from, int count, Random random) {
        CandleSeries.Builder bars = CandleSeries.builder(count);
        Instant time = Instant.parse(from);
        for (int i = 0; i < count; i++) {
            int price = 1_000 + random.nextInt(100);
            bars.add(time.toEpochMilli(), price, price + 2, price - 1, price + 1, random.nextInt(9));
            Instant next = time.plusSeconds(random.nextInt(50) == 0 ? 1_800 : 60);
            time = EURO.calendar().sessionAt(next).isPresent()
                    ? next
                    : EURO.calendar().nextSession(next).opens();
        }
        return bars.build();
    }
}
