package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.service.IntakeSettings;
import io.financialdashboard.domain.marketdata.service.MarketDataService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of a replay: what the domain builds from the ticks is what was recorded, bar by bar (MARKET-RULES 27). */
class PlayedIntoTheDomainTest {
    private static final Instant DAY = Instant.parse("2024-03-04T00:00:00Z");

    @TempDir
    private Path root;

    private Folder folder;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bars_that_are_played_fold_into_the_recorded_ones_wherever_the_replay_begins(long seed) {
        Random random = new Random(seed);
        folder.bars("crypto/BTCUSDT-1m.csv", rows(random, Duration.ofMinutes(1), 600, true));
        folder.bars("forex/EURUSD-5m.csv", rows(random, Duration.ofMinutes(5), 120, false));
        folder.bars("commodities/XAUUSD-1h.csv", rows(random, Duration.ofHours(1), 10, true));
        Recording recording = folder.open();
        Instant start = DAY.plusSeconds(random.nextInt(20_000));

        MarketDataService played = play(recording, start, DAY.plus(Duration.ofHours(10)), random);

        thenServed(played, recording, "BTC/USDT", Interval.ONE_MINUTE);
        thenServed(played, recording, "EUR/USD", Interval.FIVE_MINUTES);
        thenServed(played, recording, "XAUUSD", Interval.ONE_HOUR);
    }

    @Test
    void after_the_end_the_same_bars_are_built_again() {
        folder.bars("crypto/BTCUSDT-1m.csv", rows(new Random(5), Duration.ofMinutes(1), 60, true));
        Recording recording = folder.open();
        Instant start = DAY.plus(Duration.ofMinutes(20));
        now = start;
        MarketDataService domain = primed(recording, start);
        TickFeed feed = recording.feedFrom(start);
        playUntil(recording.end(), feed, domain, new Random(5));
        now = start.plusSeconds(3);

        playUntil(DAY.plus(Duration.ofMinutes(40)), feed, domain, new Random(6));

        thenServed(domain, recording, "BTC/USDT", Interval.ONE_MINUTE);
        playUntil(recording.end(), feed, domain, new Random(7));
        thenServed(domain, recording, "BTC/USDT", Interval.ONE_MINUTE);
    }

    @Test
    void a_fixing_stays_a_line() {
        folder.bars(
                "forex/EURUSD-ecb-1d.csv",
                "2024-03-01T00:00:00Z,,,,1.0830,",
                "2024-03-04T00:00:00Z,,,,1.0846,",
                "2024-03-05T00:00:00Z,,,,1.0849,");
        Recording recording = folder.open();

        MarketDataService played = play(recording, DAY, Instant.parse("2024-03-05T22:00:00Z"), new Random(1));

        thenServed(played, recording, "EURUSD-ecb", Interval.ONE_DAY);
    }

    @Test
    void a_month_that_its_source_labels_the_first_is_built_under_the_label_of_the_calendar() {
        folder.bars(
                "stocks/AAPL-1M.csv",
                "2021-08-01T00:00:00Z,146,154,144,152,7", // a Sunday
                "2021-09-01T00:00:00Z,152,157,141,142,8",
                "2021-10-01T00:00:00Z,142,153,138,150,9");
        Recording recording = folder.open();
        Instant start = Instant.parse("2021-08-31T19:00:00Z");
        Symbol apple = new Symbol("AAPL");
        now = start;
        MarketDataService domain = primed(recording, start);
        assertThat(domain.candles(CandlesQuery.latest(apple, Interval.ONE_MONTH, 9))
                        .isEmpty())
                .isTrue();

        playUntil(Instant.parse("2021-08-31T20:00:01Z"), recording.feedFrom(start), domain, new Random(1));

        CandleSeries played = domain.candles(CandlesQuery.latest(apple, Interval.ONE_MONTH, 9));
        assertThat(played.size()).isEqualTo(1);
        assertThat(played.candle(0))
                .isEqualTo(new Candle(Instant.parse("2021-08-02T00:00:00Z"), 146, 154, 144, 152, 7));
    }

    @Test
    void really_recorded_bars_of_four_markets_are_built_again() {
        String samples = System.getenv("DASHBOARD_SAMPLES");
        assumeTrue(samples != null, "DASHBOARD_SAMPLES names no folder");
        Instant start = Instant.parse("2018-04-04T13:30:00Z");
        Recording recording =
                Recording.open(Path.of(samples), DefaultAssets.catalogue()).playableFrom(start);

        MarketDataService played = play(recording, start, Instant.parse("2018-04-07T02:00:00Z"), new Random(7));

        thenServed(played, recording, "BTCUSD", Interval.ONE_MINUTE);
        thenServed(played, recording, "EUR/USD", Interval.ONE_HOUR);
        thenServed(played, recording, "XAUUSD", Interval.ONE_HOUR);
        thenServed(played, recording, "AAPL", Interval.ONE_DAY);
        thenServed(played, recording, "GBP/USD", Interval.ONE_DAY);
        thenServed(played, recording, "WTI", Interval.ONE_DAY);
    }

    private MarketDataService play(Recording recording, Instant start, Instant end, Random random) {
        now = start;
        MarketDataService domain = primed(recording, start);
        playUntil(end, recording.feedFrom(start), domain, random);
        return domain;
    }

    private MarketDataService primed(Recording recording, Instant start) {
        MarketDataService domain = new MarketDataService(
                recording.catalogue(),
                DataSource.REPLAY,
                recording.history(),
                new KeptCandles(),
                event -> {},
                () -> now,
                IntakeSettings.usual());
        domain.intake().prime(start);
        return domain;
    }

    /** Polls at odd instants, as a busy machine would, and lets bars close by the clock after each. */
    private void playUntil(Instant end, TickFeed feed, MarketDataService domain, Random random) {
        while (now.isBefore(end)) {
            beat(feed, domain);
            Instant next = now.plusMillis(1 + random.nextInt(150_000));
            now = next.isAfter(end) ? end : next;
        }
        beat(feed, domain);
    }

    private void beat(TickFeed feed, MarketDataService domain) {
        feed.poll(now, domain.intake());
        domain.intake().advanceTo(now);
    }

    /** Every recorded bar that has closed, and no other, as it was recorded. */
    private void thenServed(MarketDataService played, Recording recording, String symbol, Interval interval) {
        CandleSeries recorded = recording.history().bars(new Symbol(symbol), interval, Instant.MIN, now);
        CandleSeries served = played.candles(
                new CandlesQuery(new Symbol(symbol), interval, Optional.empty(), Optional.empty(), 1_000_000));
        int closed = served.lastIsForming() ? served.size() - 1 : served.size();
        assertThat(closed).as(symbol).isGreaterThan(1).isGreaterThanOrEqualTo(recorded.size() - 1);
        for (int i = 0; i < closed; i++) {
            assertThat(served.candle(i)).as(symbol).isEqualTo(recorded.candle(i));
        }
    }

    /** A random walk whose bars are sometimes flat and sometimes absent. */
    private static String[] rows(Random random, Duration interval, int count, boolean volume) {
        return IntStream.range(0, count)
                .filter(i -> i == count - 1 || random.nextInt(10) > 0)
                .mapToObj(i -> {
                    int open = 1000 + random.nextInt(50);
                    int close = random.nextInt(4) == 0 ? open : 1000 + random.nextInt(50);
                    int high = Math.max(open, close) + random.nextInt(3);
                    int low = Math.min(open, close) - random.nextInt(3);
                    return "%s,%d.5,%d.5,%d.5,%d.5,%s"
                            .formatted(
                                    DAY.plus(interval.multipliedBy(i)),
                                    open,
                                    high,
                                    low,
                                    close,
                                    volume ? random.nextInt(1000) : "");
                })
                .toArray(String[]::new);
    }
}
