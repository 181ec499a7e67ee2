package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.client.BarsRequest;
import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.model.Bar;
import io.financialdashboard.client.model.Market;
import io.financialdashboard.client.model.StreamedBar;
import io.financialdashboard.client.stream.EventStream;
import io.financialdashboard.client.stream.StreamRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The whole line with the simulated markets, asked over its real port. */
class SimulatedMarketsOverHttpTest {
    // A Thursday, half an hour after New York opened.
    private static final String THURSDAY = "2026-01-15T15:00:00Z";
    private static final List<String> INTERVALS = List.of("1m", "5m", "15m", "30m", "1h", "4h", "1d", "1w", "1M");

    @TempDir
    private Path dataDir;

    private final List<Dashboard> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Dashboard::close);
    }

    @Test
    void prices_name_24_assets_in_four_markets() {
        JsonNode prices = startAt(THURSDAY, 0).json("/api/prices");

        for (String market : List.of("forex", "crypto", "stocks", "commodities")) {
            assertThat(prices.get(market).size()).as(market).isEqualTo(6);
        }
    }

    @Test
    void every_candle_of_every_interval_obeys_the_laws() {
        HttpProbe http = startAt(THURSDAY, 0);

        for (String path : List.of("forex/EUR-USD", "crypto/BTC-USDT", "stocks/AAPL", "commodities/USOIL")) {
            for (String interval : INTERVALS) {
                JsonNode bars = http.json("/api/historical/%s?interval=%s&limit=1000".formatted(path, interval));
                assertThat(bars.size()).as("%s %s", path, interval).isGreaterThan(20);
                assertLaws(path + " " + interval, bars);
            }
        }
    }

    @Test
    void hours_equal_the_roll_up_of_the_minutes() {
        HttpProbe http = startAt(THURSDAY, 0);
        String range = "&from=2026-01-13T00:00:00Z&to=2026-01-15T00:00:00Z&limit=5000";
        JsonNode minutes = http.json("/api/historical/crypto/BTC-USDT?interval=1m" + range);
        JsonNode hours = http.json("/api/historical/crypto/BTC-USDT?interval=1h" + range);

        assertThat(minutes.size()).isEqualTo(2880);
        assertThat(hours.size()).isEqualTo(48);
        for (int hour = 0; hour < 48; hour++) {
            assertIsTheFoldOf(hours.get(hour), minutes, hour * 60);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m", "1h", "1d"})
    void two_starts_with_one_seed_agree_up_to_the_earlier_clock(String interval) {
        HttpProbe earlier = startAt("2026-01-14T15:00:00Z", 0);
        HttpProbe later = startAt(THURSDAY, 0);
        String path = "/api/historical/stocks/AAPL?interval=%s&limit=500&format=csv&to=2026-01-13T21:00:00Z"
                .formatted(interval);

        assertThat(later.text(path)).isEqualTo(earlier.text(path)).hasLineCount(501);
    }

    @Test
    void another_seed_gives_other_prices() {
        String path = "/api/historical/stocks/AAPL?interval=1d&limit=5&format=csv&to=2026-01-14";
        HttpProbe one = start(THURSDAY, "0", "--seed=1");
        HttpProbe two = start(THURSDAY, "0", "--seed=2");

        assertThat(one.text(path)).isNotEqualTo(two.text(path));
    }

    @Test
    void the_last_bar_pushed_on_the_stream_is_the_one_that_history_gives_afterwards() {
        start("2026-01-15T15:00:30Z", "60");
        var heard = new HeardEvents();
        StreamRequest minutes = StreamRequest.everything().symbols("BTC/USDT").candles("BTC/USDT@1m");
        try (var client = DashboardClient.at(
                URI.create("http://127.0.0.1:" + started.getLast().port()))) {
            EventStream stream = client.stream(minutes, heard);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> heard.closedBars().size() >= 5);
            stream.close();

            for (StreamedBar bar : heard.closedBars()) {
                Instant opened = Instant.ofEpochSecond(bar.time());
                assertThat(client.bars(BarsRequest.of(Market.CRYPTO, "BTC/USDT")
                                .interval("1m")
                                .from(opened)
                                .limit(1)))
                        .containsExactly(history(bar));
            }
        }
    }

    private static Bar history(StreamedBar bar) {
        return new Bar(
                bar.date(),
                bar.time(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void what_was_built_from_ticks_equals_what_a_later_start_calls_history() {
        HttpProbe played = start("2026-01-15T15:00:30Z", "120");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Instant.parse(
                                played.json("/api/prices").get("last_updated").asString())
                        .isAfter(Instant.parse("2026-01-15T15:16:00Z")));
        HttpProbe later = startAt("2026-01-15T18:00:00Z", 0);

        for (String path : List.of("forex/EUR-USD", "crypto/ETH-USDT", "stocks/MSFT", "commodities/XAUUSD")) {
            String query = "/api/historical/%s?interval=1m&format=csv&from=2026-01-15T14:50:00Z&to=2026-01-15T15:15:00Z"
                    .formatted(path);
            assertThat(played.text(query)).as(path).isEqualTo(later.text(query)).hasLineCount(26);
        }
    }

    private static void assertLaws(String what, JsonNode bars) {
        long previous = Long.MIN_VALUE;
        for (JsonNode bar : bars) {
            double open = bar.get("open").asDouble();
            double close = bar.get("close").asDouble();
            assertThat(bar.get("low").asDouble()).as(what).isLessThanOrEqualTo(Math.min(open, close));
            assertThat(bar.get("high").asDouble()).as(what).isGreaterThanOrEqualTo(Math.max(open, close));
            assertThat(bar.get("volume").asDouble()).as(what).isNotNegative();
            assertThat(bar.get("time").asLong()).as(what).isGreaterThan(previous);
            previous = bar.get("time").asLong();
        }
    }

    private static void assertIsTheFoldOf(JsonNode hour, JsonNode minutes, int first) {
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        for (int i = first; i < first + 60; i++) {
            high = Math.max(high, minutes.get(i).get("high").asDouble());
            low = Math.min(low, minutes.get(i).get("low").asDouble());
        }
        assertThat(hour.get("time")).isEqualTo(minutes.get(first).get("time"));
        assertThat(hour.get("open")).isEqualTo(minutes.get(first).get("open"));
        assertThat(hour.get("close")).isEqualTo(minutes.get(first + 59).get("close"));
        assertThat(hour.get("high").asDouble()).isEqualTo(high);
        assertThat(hour.get("low").asDouble()).isEqualTo(low);
    }

    private HttpProbe startAt(String clock, int rate) {
        return start(clock, Integer.toString(rate));
    }

    private HttpProbe start(String clock, String rate, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--port=0",
                "--clock=" + clock,
                "--clock-rate=" + rate,
                "--data-dir=" + dataDir.resolve("d" + started.size())));
        arguments.addAll(List.of(more));
        started.add(Dashboard.start(arguments.toArray(String[]::new)));
        return new HttpProbe(started.getLast().port());
    }
}
