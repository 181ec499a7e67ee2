package io.financialdashboard.domain.marketdata.service;

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
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every feed, on seeded random ticks around weekends, month ends, early closes and changes of clocks. */
class CandleLawsTest {
    private static final int TICKS = 1_500;

    static Stream<Arguments> markets() {
        return Stream.of(
                Arguments.of(Trading.asset("BTC/USDT", Market.CRYPTO, Calendars.CRYPTO), "2024-02-29T20:00:00Z", 1),
                Arguments.of(Trading.asset("EUR/USD", Market.FOREX, Calendars.FOREX), "2024-03-08T18:00:00Z", 2),
                Arguments.of(Trading.asset("AAPL", Market.STOCKS, Calendars.US_EQUITIES), "2024-11-27T17:00:00Z", 3),
                Arguments.of(
                        Trading.asset("XAUUSD", Market.COMMODITIES, Calendars.METALS_ENERGY),
                        "2024-10-31T15:00:00Z",
                        4),
                Arguments.of(
                        Trading.asset("LHI", Market.STOCKS, "zone-days:Australia/Lord_Howe"),
                        "2024-04-06T10:00:00Z",
                        5),
                Arguments.of(
                        Trading.asset("NIFTY", Market.STOCKS, "zone-days:Asia/Kolkata"), "2024-01-31T15:00:00Z", 6));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void law_1_prices_agree_times_rise_and_every_bar_lies_on_the_grid(Asset asset, String start, long seed) {
        Trading market = played(TickStream.random(asset, start, TICKS, new Random(seed)), start, new Random(seed));

        for (Interval interval : Interval.values()) {
            CandleSeries bars = market.candles(interval);
            assertThat(bars.size()).isPositive();
            for (int i = 0; i < bars.size(); i++) {
                Candle bar = bars.candle(i);
                assertThat(bar.low()).isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
                assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
                assertThat(timeOnTheGrid(asset, interval, bar.time())).contains(bar.time());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void law_2_minutes_rolled_up_are_the_bars_that_the_ticks_make(Asset asset, String start, long seed) {
        TickStream ticks = TickStream.random(asset, start, TICKS, new Random(seed));
        Trading market = played(ticks, start, new Random(seed));

        CandleSeries minutes = market.candles(Interval.ONE_MINUTE);
        CandleSeries days = market.candles(Interval.ONE_DAY);
        for (Interval interval : Interval.values()) {
            assertThat(list(market.candles(interval))).isEqualTo(list(ticks.bars(interval)));
            if (RollUp.isMadeOf(Interval.ONE_MINUTE, interval)) {
                assertThat(RollUp.roll(minutes, Interval.ONE_MINUTE, interval, asset.calendar()))
                        .isEqualTo(market.candles(interval));
            }
            if (RollUp.isMadeOf(Interval.ONE_DAY, interval)) {
                assertThat(RollUp.roll(days, Interval.ONE_DAY, interval, asset.calendar()))
                        .isEqualTo(market.candles(interval));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void law_3_batches_duplicates_and_late_ticks_make_the_bars_of_the_clean_order(
            Asset asset, String start, long seed) {
        TickStream ticks = TickStream.random(asset, start, TICKS, new Random(seed));
        Trading clean = Trading.of(asset, new RecordedPast(), start);
        ticks.ticks().forEach(tick -> clean.clockAt(tick.time()).tick(tick));
        clean.beat(ticks.end().plusSeconds(10));

        for (int round = 0; round < 3; round++) {
            Random random = new Random(seed * 100 + round);
            Trading rough = Trading.of(asset, new RecordedPast(), start);
            Instant arrival = Instant.parse(start);
            for (Tick tick : ticks.delayed(random, Duration.ofSeconds(5))) {
                arrival = tick.time().isAfter(arrival) ? tick.time() : arrival;
                rough.clockAt(arrival).tick(tick);
                if (random.nextInt(4) == 0) {
                    rough.tick(tick);
                }
                if (random.nextInt(3) == 0) {
                    rough.beat(arrival);
                }
            }
            rough.beat(ticks.end().plusSeconds(10));

            for (Interval interval : Interval.values()) {
                assertThat(rough.candles(interval)).isEqualTo(clean.candles(interval));
            }
            assertThat(rough.quality().accepted()).isEqualTo(TICKS);
            assertThat(rough.quality().duplicates()).isPositive();
            assertThat(rough.quality().amended()).isPositive();
            assertThat(rough.quality().gaps()).isZero();
            assertThat(rough.quote().quote()).isEqualTo(clean.quote().quote());
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void law_4_what_was_pushed_last_of_a_bar_is_what_history_gives(Asset asset, String start, long seed) {
        TickStream ticks = TickStream.random(asset, start, TICKS, new Random(seed));
        Trading market = Trading.of(asset, new RecordedPast(), start);
        Random random = new Random(seed);
        Instant arrival = Instant.parse(start);
        for (Tick tick : ticks.delayed(random, Duration.ofSeconds(5))) {
            arrival = tick.time().isAfter(arrival) ? tick.time() : arrival;
            market.clockAt(arrival).tick(tick).beat(arrival);
        }
        market.beat(ticks.lastSession().closes());

        for (Interval interval : Interval.values()) {
            Map<Instant, CandleChanged> last = new HashMap<>();
            for (CandleChanged change : market.pushed(interval)) {
                CandleChanged before = last.put(change.candle().time(), change);
                assertThat(before == null || change.closed() || !before.closed())
                        .as("a closed bar never forms again: %s after %s", change, before)
                        .isTrue();
            }
            CandleSeries bars = market.candles(interval);
            assertThat(last).hasSize(bars.size());
            for (int i = 0; i < bars.size(); i++) {
                CandleChanged pushed =
                        Objects.requireNonNull(last.get(bars.candle(i).time()));
                assertThat(pushed.candle()).isEqualTo(bars.candle(i));
                assertThat(pushed.closed()).isNotEqualTo(bars.isForming(i));
            }
        }
        assertThat(market.quality().correctedBars())
                .isEqualTo(Arrays.stream(Interval.values())
                        .flatMap(interval -> market.pushed(interval).stream())
                        .filter(change -> change.revision() > 0)
                        .count());
    }

    @ParameterizedTest
    @MethodSource("markets")
    void law_5_two_short_queries_are_one_long_one(Asset asset, String start, long seed) {
        Trading market = played(TickStream.random(asset, start, TICKS, new Random(seed)), start, new Random(seed));
        Random random = new Random(seed);

        for (Interval interval : Interval.values()) {
            CandleSeries all = market.candles(interval);
            for (int i = 0; i < 20; i++) {
                int cut = random.nextInt(all.size());
                Instant between = all.candle(cut).time();
                if (!interval.isIntraday() && between.isAfter(market.now().minusSeconds(60))) {
                    continue; // rule 3: up to a label that lies ahead, the forming bar is there though labelled so
                }
                List<Candle> parts = new ArrayList<>();
                parts.addAll(list(market.marketData.candles(
                        new CandlesQuery(asset.symbol(), interval, Optional.empty(), Optional.of(between), 10_000))));
                parts.addAll(list(market.marketData.candles(
                        new CandlesQuery(asset.symbol(), interval, Optional.of(between), Optional.empty(), 10_000))));
                assertThat(parts).isEqualTo(list(all));
                assertThat(market.marketData.candles(new CandlesQuery(
                                asset.symbol(), interval, Optional.empty(), Optional.of(between), cut + 1)))
                        .isEqualTo(all.slice(0, cut));
            }
        }
    }

    /** The stream on the wire of a good connection: in order, in beats of many lengths. */
    private static Trading played(TickStream ticks, String start, Random random) {
        Trading market = Trading.of(ticks.asset(), new RecordedPast(), start);
        for (Tick tick : ticks.ticks()) {
            market.clockAt(tick.time()).tick(tick);
            if (random.nextInt(3) == 0) {
                market.beat(tick.time());
            }
        }
        return market.beat(ticks.end());
    }

    private static Optional<Instant> timeOnTheGrid(Asset asset, Interval interval, Instant time) {
        return (interval.isIntraday()
                        ? asset.calendar().periodAt(interval, time)
                        : asset.calendar().periodOf(interval, LocalDate.ofInstant(time, ZoneOffset.UTC)))
                .map(period -> period.time());
    }

    private static List<Candle> list(CandleSeries bars) {
        List<Candle> all = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            all.add(bars.candle(i));
        }
        return all;
    }
}
