package io.financialdashboard.adapters.mockfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MockFeedTest {
    /** A Tuesday on which all four markets trade. */
    private static final Instant START = Instant.parse("2026-03-10T15:04:30Z");

    private static final SimulatedMarkets MARKETS = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
    private static final List<Tick> TWO_HOURS = poll(START, START.plus(Duration.ofHours(2)));

    static Stream<Asset> assets() {
        return TestMarkets.catalogue().assets().stream();
    }

    @ParameterizedTest
    @MethodSource("assets")
    void folding_the_ticks_of_each_minute_gives_the_minute_of_history(Asset asset) {
        CandleSeries history = MARKETS.bars(
                asset.symbol(),
                Interval.ONE_MINUTE,
                Instant.parse("2026-03-10T15:04:00Z"),
                Instant.parse("2026-03-10T17:04:00Z"));
        Map<Long, List<Tick>> byMinute = of(asset).stream()
                .collect(Collectors.groupingBy(tick -> Math.floorDiv(tick.time().toEpochMilli(), 60_000L) * 60_000));

        assertThat(history.size()).isEqualTo(120);
        CandleSeries.Builder folded = CandleSeries.builder();
        for (int i = 0; i < history.size(); i++) {
            long opens = history.time(i);
            List<Tick> inside = byMinute.getOrDefault(opens, List.of());
            folded.add(
                    opens,
                    inside.getFirst().price(),
                    inside.stream().mapToDouble(Tick::price).max().orElseThrow(),
                    inside.stream().mapToDouble(Tick::price).min().orElseThrow(),
                    inside.getLast().price(),
                    inside.stream().mapToLong(Tick::volume).sum());
        }
        assertThat(folded.build()).isEqualTo(history);
    }

    @ParameterizedTest
    @MethodSource("assets")
    void bid_and_ask_lie_around_the_price_on_the_grid(Asset asset) {
        assertThat(of(asset))
                .isNotEmpty()
                .filteredOn(tick -> !(tick.bid() <= tick.price()
                        && tick.price() <= tick.ask()
                        && tick.bid() < tick.ask()
                        && tick.ask() - tick.bid() < tick.price() * 0.005
                        && decimals(tick.bid()) <= asset.priceScale()
                        && decimals(tick.ask()) <= asset.priceScale()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("assets")
    void sequence_numbers_rise_within_a_symbol(Asset asset) {
        List<Long> sequences = of(asset).stream().map(Tick::sequence).toList();

        assertThat(sequences).isSorted();
        assertThat(new HashSet<>(sequences)).hasSameSizeAs(sequences);
    }

    @Test
    void ticks_of_all_assets_come_in_order_of_time() {
        assertThat(TWO_HOURS).extracting(Tick::time).isSorted();
        assertThat(TWO_HOURS.getFirst().time()).isBetween("2026-03-10T15:04:00Z", "2026-03-10T15:04:05Z");
        assertThat(TWO_HOURS.getLast().time()).isBetween(START.plusSeconds(2 * 3600 - 60), START.plusSeconds(2 * 3600));
    }

    @Test
    void many_short_polls_hand_over_the_same_ticks_as_one_long_one() {
        var feed = new MockFeed(MARKETS, START);
        List<Tick> ticks = new ArrayList<>();
        Instant end = START.plus(Duration.ofMinutes(20));
        for (Instant now = START; now.isBefore(end); now = now.plusMillis(137)) {
            feed.poll(now, collecting(ticks));
            Instant until = now;
            assertThat(ticks).last().satisfies(tick -> assertThat(tick.time()).isBeforeOrEqualTo(until));
        }
        feed.poll(end, collecting(ticks));

        assertThat(ticks).isEqualTo(poll(START, end));
    }

    @Test
    void a_restart_at_a_later_clock_continues_with_the_same_ticks() {
        Instant restart = START.plus(Duration.ofMinutes(60));
        var again = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
        List<Tick> ticks = new ArrayList<>();
        new MockFeed(again, restart).poll(START.plus(Duration.ofHours(2)), collecting(ticks));

        Instant minute = Instant.parse("2026-03-10T16:04:00Z");
        assertThat(ticks)
                .isEqualTo(TWO_HOURS.stream()
                        .filter(tick -> !tick.time().isBefore(minute))
                        .toList());
    }

    @Test
    void closed_markets_are_silent_and_open_on_time() {
        Instant saturday = Instant.parse("2026-03-14T12:00:00Z");
        List<Tick> weekend = poll(saturday, Instant.parse("2026-03-16T14:00:00Z"));

        Set<Symbol> traded = new HashSet<>();
        weekend.stream()
                .filter(tick -> tick.time().isBefore(Instant.parse("2026-03-15T21:00:00Z")))
                .forEach(tick -> traded.add(tick.symbol()));
        assertThat(traded).hasSize(6).allMatch(symbol -> symbol.value().endsWith("/USDT"));
        assertThat(firstOf(weekend, "EUR/USD")).isBetween("2026-03-15T21:00:00Z", "2026-03-15T21:00:30Z");
        assertThat(firstOf(weekend, "XAUUSD")).isBetween("2026-03-15T22:00:00Z", "2026-03-15T22:00:30Z");
        assertThat(firstOf(weekend, "AAPL")).isBetween("2026-03-16T13:30:00Z", "2026-03-16T13:30:30Z");
    }

    @Test
    void a_poll_without_ticks_is_a_heartbeat() {
        var feed = new MockFeed(MARKETS, START);
        feed.poll(START, collecting(new ArrayList<>()));
        List<Instant> heartbeats = new ArrayList<>();
        feed.poll(START, new CollectingSink(new ArrayList<>(), heartbeats));

        assertThat(heartbeats).containsExactly(START);
        assertThat(feed.source()).isEqualTo(DataSource.SIMULATED);
    }

    private static int decimals(double price) {
        return BigDecimal.valueOf(price).stripTrailingZeros().scale();
    }

    private static Instant firstOf(List<Tick> ticks, String symbol) {
        return ticks.stream()
                .filter(tick -> tick.symbol().value().equals(symbol))
                .findFirst()
                .orElseThrow()
                .time();
    }

    private static List<Tick> of(Asset asset) {
        return TWO_HOURS.stream()
                .filter(tick -> tick.symbol().equals(asset.symbol()))
                .toList();
    }

    private static List<Tick> poll(Instant start, Instant end) {
        List<Tick> ticks = new ArrayList<>();
        new MockFeed(MARKETS, start).poll(end, collecting(ticks));
        return ticks;
    }

    private static TickSink collecting(List<Tick> ticks) {
        return new CollectingSink(ticks, new ArrayList<>());
    }
}
