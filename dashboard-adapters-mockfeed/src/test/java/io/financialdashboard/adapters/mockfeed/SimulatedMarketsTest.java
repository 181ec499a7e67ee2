package io.financialdashboard.adapters.mockfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.testkit.AssetBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedMarketsTest {
    private static final SimulatedMarkets MARKETS = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
    private static final Instant EARLIER = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-17T00:00:00Z");

    static Stream<Asset> assets() {
        return TestMarkets.catalogue().assets().stream();
    }

    @ParameterizedTest
    @MethodSource("assets")
    void a_day_is_the_fold_of_its_minutes(Asset asset) {
        CandleSeries days = MARKETS.bars(asset.symbol(), Interval.ONE_DAY, EARLIER, LATER);

        assertThat(days.size()).isGreaterThan(6);
        for (int i = 0; i < days.size(); i++) {
            TradingSession session = sessionOf(asset, days.time(i));
            CandleSeries minutes = MARKETS.bars(asset.symbol(), Interval.ONE_MINUTE, session.opens(), session.closes());
            assertThat(folded(days.candle(i).time(), minutes)).isEqualTo(days.candle(i));
        }
    }

    @ParameterizedTest
    @MethodSource("assets")
    void every_minute_of_every_session_has_a_bar_and_no_other(Asset asset) {
        Instant end = EARLIER.plus(Duration.ofDays(7));
        CandleSeries minutes = MARKETS.bars(asset.symbol(), Interval.ONE_MINUTE, EARLIER, end);

        assertThat(IntStream.range(0, minutes.size()).mapToObj(i -> Instant.ofEpochMilli(minutes.time(i))))
                .filteredOn(opens -> !asset.calendar()
                        .periodAt(Interval.ONE_MINUTE, opens)
                        .orElseThrow()
                        .time()
                        .equals(opens))
                .isEmpty();
        long open = Stream.iterate(EARLIER, end::isAfter, minute -> minute.plus(Duration.ofMinutes(1)))
                .filter(minute -> asset.calendar().sessionAt(minute).isPresent())
                .count();
        assertThat(minutes.size()).isEqualTo((int) open);
    }

    @ParameterizedTest
    @MethodSource("assets")
    void prices_have_no_more_decimals_than_the_asset(Asset asset) {
        CandleSeries minutes =
                MARKETS.bars(asset.symbol(), Interval.ONE_MINUTE, EARLIER, EARLIER.plus(Duration.ofDays(2)));

        assertThat(IntStream.range(0, minutes.size()).mapToObj(minutes::candle))
                .isNotEmpty()
                .filteredOn(bar -> !(isOnGrid(asset, bar.open())
                        && isOnGrid(asset, bar.high())
                        && isOnGrid(asset, bar.low())
                        && isOnGrid(asset, bar.close())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("assets")
    void history_does_not_depend_on_what_was_asked_before(Asset asset) {
        var backwards = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
        backwards.bars(asset.symbol(), Interval.ONE_MINUTE, LATER, LATER.plus(Duration.ofDays(2)));
        CandleSeries second =
                backwards.bars(asset.symbol(), Interval.ONE_MINUTE, EARLIER.plus(Duration.ofDays(5)), LATER);
        CandleSeries first =
                backwards.bars(asset.symbol(), Interval.ONE_MINUTE, EARLIER, EARLIER.plus(Duration.ofDays(5)));

        assertThat(first.then(second)).isEqualTo(MARKETS.bars(asset.symbol(), Interval.ONE_MINUTE, EARLIER, LATER));
    }

    @Test
    void days_known_to_an_early_clock_are_the_same_to_a_late_one() {
        var early = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
        var late = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
        Instant start = Instant.parse("2014-01-01T00:00:00Z");
        Symbol gold = new Symbol("XAUUSD");
        for (int year = 2015; year < 2024; year++) {
            early.bars(gold, Interval.ONE_DAY, start, Instant.parse(year + "-06-01T00:00:00Z"));
        }
        late.bars(gold, Interval.ONE_DAY, start, Instant.parse("2031-06-01T00:00:00Z"));

        Instant clock = Instant.parse("2024-02-29T00:00:00Z");
        assertThat(early.bars(gold, Interval.ONE_DAY, start, clock))
                .isEqualTo(late.bars(gold, Interval.ONE_DAY, start, clock));
    }

    @Test
    void an_asset_is_the_same_in_every_catalogue() {
        Asset apple = TestMarkets.stock("AAPL", 190);
        var alone = new SimulatedMarkets(new Catalogue(List.of(apple)), TestMarkets.SEED);

        assertThat(alone.bars(apple.symbol(), Interval.ONE_MINUTE, EARLIER, LATER))
                .isEqualTo(MARKETS.bars(apple.symbol(), Interval.ONE_MINUTE, EARLIER, LATER));
    }

    @Test
    void another_seed_gives_another_history() {
        Symbol apple = new Symbol("AAPL");
        var other = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED + 1);

        assertThat(other.bars(apple, Interval.ONE_DAY, EARLIER, LATER))
                .isNotEqualTo(MARKETS.bars(apple, Interval.ONE_DAY, EARLIER, LATER));
    }

    @Test
    void there_are_ten_years_of_days_and_two_of_minutes_before_a_start_in_2024() {
        Symbol bitcoin = new Symbol("BTC/USDT");
        Instant start = Instant.parse("2024-01-01T00:00:00Z");

        assertThat(MARKETS.extent(bitcoin, Interval.ONE_DAY).orElseThrow().from())
                .isBeforeOrEqualTo(start.minus(Duration.ofDays(3652)));
        assertThat(MARKETS.extent(bitcoin, Interval.ONE_MINUTE).orElseThrow().from())
                .isBeforeOrEqualTo(start.minus(Duration.ofDays(730)));
    }

    @Test
    void other_intervals_and_unknown_symbols_have_no_bars() {
        assertThat(MARKETS.intervals(new Symbol("AAPL")))
                .containsExactlyInAnyOrder(Interval.ONE_MINUTE, Interval.ONE_DAY);
        assertThat(MARKETS.bars(new Symbol("AAPL"), Interval.ONE_HOUR, EARLIER, LATER)
                        .isEmpty())
                .isTrue();
        assertThat(MARKETS.intervals(new Symbol("NOPE"))).isEmpty();
        assertThat(MARKETS.extent(new Symbol("NOPE"), Interval.ONE_DAY)).isEmpty();
        assertThat(MARKETS.bars(new Symbol("NOPE"), Interval.ONE_DAY, EARLIER, LATER)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void volume_is_unknown_where_the_asset_has_none() {
        Asset index = AssetBuilder.asset(
                        "SPX", Market.STOCKS, TestMarkets.stock("X", 1).calendar())
                .volume(VolumeKind.NONE, 0)
                .build();
        var markets = new SimulatedMarkets(new Catalogue(List.of(index)), 1);

        assertThat(markets.bars(index.symbol(), Interval.ONE_DAY, EARLIER, LATER)
                        .volume(0))
                .isEqualTo(Candle.UNKNOWN_VOLUME);
        assertThat(markets.bars(index.symbol(), Interval.ONE_MINUTE, EARLIER, LATER)
                        .volume(0))
                .isEqualTo(Candle.UNKNOWN_VOLUME);
    }

    @Test
    void a_fixing_has_one_price_a_day_and_one_tick() {
        Asset fixing = AssetBuilder.asset("EURUSD-ecb", Market.FOREX, Calendars.named("forex"))
                .fixing()
                .scale(4)
                .reference(1.1)
                .build();
        var markets = new SimulatedMarkets(new Catalogue(List.of(fixing)), 1);
        Instant open = Instant.parse("2026-01-06T12:00:00Z");
        List<Tick> ticks = new ArrayList<>();
        new MockFeed(markets, open).poll(open.plus(Duration.ofDays(2)), new CollectingSink(ticks, new ArrayList<>()));

        CandleSeries days = markets.bars(fixing.symbol(), Interval.ONE_DAY, EARLIER, LATER);
        assertThat(markets.intervals(fixing.symbol())).containsExactly(Interval.ONE_DAY);
        assertThat(days.candle(0).isFixing()).isTrue();
        assertThat(ticks).extracting(Tick::price).containsExactly(days.close(1), days.close(2));
        assertThat(ticks.getFirst().time()).isBetween("2026-01-06T21:59:00Z", "2026-01-06T22:00:00Z");
    }

    @Test
    void a_reference_price_of_zero_or_below_is_refused() {
        Asset asset = AssetBuilder.asset("SPREAD", Market.COMMODITIES, Calendars.named("metals-energy"))
                .mayBeNegative()
                .reference(-3.5)
                .build();

        assertThatThrownBy(() -> new SimulatedMarkets(new Catalogue(List.of(asset)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the simulator needs a reference price above zero, got -3.5 for SPREAD");
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(
            strings = {"2026-03-10T15:04:30Z", "2026-03-10T13:30:00Z", "2026-03-14T12:00:00Z", "2026-03-15T21:00:59Z"})
    void the_last_quote_is_that_of_the_last_minute_that_closed(String instant) {
        Instant at = Instant.parse(instant);
        for (Asset asset : TestMarkets.catalogue().assets()) {
            CandleSeries minutes = MARKETS.bars(
                    asset.symbol(), Interval.ONE_MINUTE, at.minus(Duration.ofDays(5)), at.minusSeconds(59));

            Quote quote = MARKETS.lastQuote(asset.symbol(), at).orElseThrow();

            assertThat(quote.price()).as("%s", asset.symbol()).isEqualTo(minutes.close(minutes.size() - 1));
            assertThat(quote.time())
                    .isBetween(
                            Instant.ofEpochMilli(minutes.lastTime()),
                            Instant.ofEpochMilli(minutes.lastTime()).plusSeconds(60));
            assertThat(quote.bid()).isLessThanOrEqualTo(quote.price()).isLessThan(quote.ask());
        }
    }

    @Test
    void there_is_no_last_quote_before_the_first_minutes_and_of_what_nobody_listed() {
        assertThat(MARKETS.lastQuote(new Symbol("AAPL"), Instant.parse("2015-12-31T00:00:00Z")))
                .isEmpty();
        assertThat(MARKETS.lastQuote(new Symbol("NOPE"), LATER)).isEmpty();
    }

    @Test
    void an_early_close_shortens_the_day() {
        Instant opens = Instant.parse("2025-11-28T14:30:00Z");

        CandleSeries dayAfterThanksgiving =
                MARKETS.bars(new Symbol("AAPL"), Interval.ONE_MINUTE, opens, opens.plus(Duration.ofDays(1)));

        assertThat(dayAfterThanksgiving.size()).isEqualTo(210);
    }

    @Test
    void many_threads_see_the_same_history() {
        var shared = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
        List<CandleSeries> seen = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> shared.bars(
                        new Symbol(i % 2 == 0 ? "EUR/USD" : "BTC/USDT"), Interval.ONE_MINUTE, EARLIER, LATER))
                .toList();

        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i))
                    .isEqualTo(MARKETS.bars(
                            new Symbol(i % 2 == 0 ? "EUR/USD" : "BTC/USDT"), Interval.ONE_MINUTE, EARLIER, LATER));
        }
    }

    private static boolean isOnGrid(Asset asset, double price) {
        return BigDecimal.valueOf(price).stripTrailingZeros().scale() <= asset.priceScale();
    }

    private static TradingSession sessionOf(Asset asset, long label) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(label), ZoneOffset.UTC);
        return asset.calendar().sessionOf(day).orElseThrow();
    }

    private static Candle folded(Instant time, CandleSeries minutes) {
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        long volume = 0;
        for (int i = 0; i < minutes.size(); i++) {
            high = Math.max(high, minutes.high(i));
            low = Math.min(low, minutes.low(i));
            volume += minutes.volume(i);
        }
        return new Candle(time, minutes.open(0), high, low, minutes.close(minutes.size() - 1), volume);
    }
}
