package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.app.UdfClient.Bar;
import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.model.StreamedBar;
import io.financialdashboard.client.stream.EventStream;
import io.financialdashboard.client.stream.StreamRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The laws of UDF on the simulated markets, asked over a real port as a charting library asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UdfOverHttpTest {
    /** A Tuesday, half an hour after New York opened; the Monday before was Martin Luther King's day. */
    private static final Instant TUESDAY = Instant.parse("2026-01-20T15:00:00Z");

    private static final long NOW = TUESDAY.getEpochSecond();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Dashboard stopped;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private UdfClient client;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        stopped = Dashboard.start(
                "--port=0", "--clock=" + TUESDAY, "--clock-rate=0", "--rate-limit=0", "--data-dir=" + dataDir);
        http = new HttpProbe(stopped.port());
        client = new UdfClient(http);
    }

    @AfterAll
    void stop() {
        stopped.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "15", "30", "60", "240", "1D", "D", "1W", "W", "1M", "M"})
    void every_resolution_gives_exactly_as_many_bars_as_are_asked_for(String resolution) {
        for (String symbol : List.of("EUR/USD", "BTC/USDT", "AAPL", "USOIL")) {
            List<Bar> bars =
                    client.barsBack(symbol, resolution, NOW - 60, NOW, 50).bars();

            assertThat(bars).as("%s %s", symbol, resolution).hasSize(50);
            assertThat(bars).extracting(Bar::time).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void countback_reaches_across_a_holiday_and_a_weekend() {
        // New York traded on Friday the 16th until 21:00 UTC, then from 14:30 on Tuesday the 20th: 30 minutes are
        // there.
        List<Bar> minutes = client.barsBack("AAPL", "1", 0, NOW, 32).bars();

        assertThat(minutes).hasSize(32);
        assertThat(minutes.get(1).time()).isEqualTo(at("2026-01-16T20:59:00Z"));
        assertThat(minutes.get(2).time()).isEqualTo(at("2026-01-20T14:30:00Z"));
        assertThat(client.barsBack("AAPL", "1D", 0, NOW, 3).bars())
                .extracting(Bar::time)
                .containsExactly(at("2026-01-15T00:00:00Z"), at("2026-01-16T00:00:00Z"), at("2026-01-20T00:00:00Z"));
    }

    @Test
    void from_is_void_beside_countback() {
        assertThat(client.barsBack("AAPL", "60", NOW - 1, NOW, 77))
                .isEqualTo(client.barsBack("AAPL", "60", 0, NOW, 77))
                .isEqualTo(client.barsBack("AAPL", "60", NOW + 1_000_000, NOW, 77));
    }

    @Test
    void to_is_exclusive_and_from_inclusive() {
        long opens = at("2026-01-20T14:30:00Z");

        assertThat(client.bars("AAPL", "1", opens, opens + 60).bars())
                .extracting(Bar::time)
                .containsExactly(opens);
        assertThat(client.barsBack("AAPL", "1", 0, opens, 1).bars())
                .extracting(Bar::time)
                .containsExactly(at("2026-01-16T20:59:00Z"));
        assertThat(client.bars("AAPL", "1", opens, opens + 61).bars()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1,301", "60,301", "240,301", "1D,301", "1W,301", "1M,101"})
    void the_same_question_has_the_same_answer_and_two_halves_make_the_whole(String resolution, int count) {
        for (String symbol : List.of("EUR/USD", "BTC/USDT", "AAPL", "XAUUSD")) {
            List<Bar> known =
                    client.barsBack(symbol, resolution, 0, NOW - 3600, count).bars();
            long from = known.getFirst().time();
            long to = known.getLast().time() + 1;
            List<Bar> whole = client.bars(symbol, resolution, from, to).bars();

            assertThat(whole).isEqualTo(known);
            for (int half : new int[] {1, count / 2, count - 1}) {
                long middle = known.get(half).time();
                assertThat(joined(
                                client.bars(symbol, resolution, from, middle).bars(),
                                client.bars(symbol, resolution, middle, to).bars()))
                        .as("%s %s at %s", symbol, resolution, half)
                        .isEqualTo(whole);
                assertThat(joined(
                                client.barsBack(symbol, resolution, 0, middle, half)
                                        .bars(),
                                client.barsBack(symbol, resolution, 0, to, count - half)
                                        .bars()))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void an_empty_range_names_the_last_bar_before_it_unless_countback_was_asked_for() {
        // Sunday, while New York rests
        UdfClient.Page rest = client.bars("AAPL", "1", at("2026-01-18T10:00:00Z"), at("2026-01-18T11:00:00Z"));

        assertThat(rest.noData()).isTrue();
        assertThat(rest.nextTime()).hasValue(at("2026-01-16T20:59:00Z"));
        assertThat(http.text("/udf/history?symbol=AAPL&resolution=1&from=1768730400&to=1768734000"))
                .isEqualTo("{\"s\":\"no_data\",\"nextTime\":" + at("2026-01-16T20:59:00Z") + "}");
        assertThat(client.bars("AAPL", "1", NOW, NOW).nextTime()).hasValue(at("2026-01-20T14:59:00Z"));
        assertThat(client.bars("AAPL", "1", NOW + 86_400, NOW + 90_000).noData())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "60", "1D", "1W", "1M"})
    void beyond_the_left_edge_there_is_nothing_and_it_is_said_without_a_hint(String resolution) {
        // Before the simulator's first day
        String path = "/udf/history?symbol=AAPL&resolution=" + resolution;

        assertThat(http.text(path + "&to=1000000000&countback=10")).isEqualTo("{\"s\":\"no_data\"}");
        assertThat(http.text(path + "&from=-62000000000&to=1000000000")).isEqualTo("{\"s\":\"no_data\"}");
        assertThat(http.text(path + "&from=-99999999999999&to=0")).isEqualTo("{\"s\":\"no_data\"}");
    }

    @ParameterizedTest
    @CsvSource({"EUR/USD,1D,1000", "AAPL,1D,329", "BTC/USDT,1W,100", "XAUUSD,1M,7", "AAPL,240,500", "EUR/USD,240,5000"})
    void paging_backwards_loads_all_history_without_holes_or_duplicates(String symbol, String resolution, int page) {
        List<Bar> all = client.allHistory(symbol, resolution, NOW, page);

        assertThat(all).extracting(Bar::time).isSorted();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSizeGreaterThan(100);
        assertThat(all)
                .isEqualTo(client.barsBack(symbol, resolution, 0, NOW, 20_000).bars());
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void paging_by_ranges_with_the_hint_loads_the_same() {
        List<Bar> hours = client.allHistory("AAPL", "60", NOW, 2000);
        List<Bar> byRange = client.allHistoryByRange("AAPL", "60", NOW, 86_400 * 3);

        assertThat(byRange).isEqualTo(hours);
    }

    @Test
    void a_range_too_large_for_one_answer_is_refused_rather_than_cut() {
        assertThatThrownBy(() -> client.bars("BTC/USDT", "1", NOW - 86_400 * 20, NOW))
                .isInstanceOf(UdfClient.Rejected.class)
                .hasMessageContaining("more than 20000 bars");
        assertThat(client.barsBack("BTC/USDT", "1", 0, NOW, 20_000).bars()).hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource({"AAPL,1,390", "AAPL,5,78", "AAPL,15,26", "AAPL,30,13", "AAPL,60,7", "AAPL,240,2"})
    void the_bars_of_a_day_agree_with_the_day(String symbol, String resolution, int bars) {
        // Friday 2026-01-16: 09:30 to 16:00 in New York's winter
        List<Bar> parts = client.bars(symbol, resolution, at("2026-01-16T14:30:00Z"), at("2026-01-16T21:00:00Z"))
                .bars();
        Bar day = client.bars(symbol, "D", at("2026-01-16T00:00:00Z"), at("2026-01-17T00:00:00Z"))
                .bars()
                .getFirst();

        assertThat(parts).hasSize(bars);
        assertIsTheFold(day, parts);
    }

    @ParameterizedTest
    @CsvSource({
        "BTC/USDT,2026-01-18T00:00:00Z,2026-01-19T00:00:00Z,2026-01-18",
        // Forex's Monday is from Sunday 17:00 to Monday 17:00 in New York.
        "EUR/USD,2026-01-18T22:00:00Z,2026-01-19T22:00:00Z,2026-01-19",
        "XAUUSD,2026-01-18T23:00:00Z,2026-01-19T22:00:00Z,2026-01-19",
    })
    void a_day_is_the_fold_of_its_own_session(String symbol, Instant opens, Instant closes, LocalDate label) {
        List<Bar> minutes = client.bars(symbol, "1", opens.getEpochSecond(), closes.getEpochSecond())
                .bars();
        long day = at(label + "T00:00:00Z");

        assertIsTheFold(client.bars(symbol, "1D", day, day + 1).bars().getFirst(), minutes);
    }

    @Test
    void weeks_and_months_are_the_fold_of_their_days() {
        List<Bar> days = client.bars("AAPL", "D", at("2026-01-05T00:00:00Z"), at("2026-01-10T00:00:00Z"))
                .bars();
        Bar week = client.bars("AAPL", "W", at("2026-01-05T00:00:00Z"), at("2026-01-06T00:00:00Z"))
                .bars()
                .getFirst();
        // The first trading day of December is its label.
        List<Bar> december = client.bars("AAPL", "D", at("2025-12-01T00:00:00Z"), at("2026-01-01T00:00:00Z"))
                .bars();
        Bar month = client.bars("AAPL", "M", at("2025-12-01T00:00:00Z"), at("2025-12-02T00:00:00Z"))
                .bars()
                .getFirst();

        assertThat(days).hasSize(5);
        assertIsTheFold(week, days);
        assertThat(december).hasSize(22);
        assertIsTheFold(month, december);
    }

    @Test
    void the_forming_day_is_there_although_its_label_lies_ahead(@TempDir Path dataDir) {
        // Sunday 22:30 UTC: forex trades since 22:00, in a day that is called Monday.
        try (Dashboard sunday = Dashboard.start(
                "--port=0", "--clock=2026-01-18T22:30:00Z", "--clock-rate=0", "--data-dir=" + dataDir)) {
            var probe = new HttpProbe(sunday.port());
            var udf = new UdfClient(probe);
            long now = udf.time();

            assertThat(now).isEqualTo(at("2026-01-18T22:30:00Z"));
            assertThat(udf.poll("EUR/USD", "1D", now))
                    .extracting(Bar::time)
                    .containsExactly(at("2026-01-16T00:00:00Z"), at("2026-01-19T00:00:00Z"));
            assertThat(udf.barsBack("EUR/USD", "1D", 0, now - 59, 1)
                            .bars()
                            .getLast()
                            .time())
                    .isEqualTo(at("2026-01-19T00:00:00Z"));
            assertThat(udf.barsBack("EUR/USD", "1D", 0, now - 61, 1)
                            .bars()
                            .getLast()
                            .time())
                    .isEqualTo(at("2026-01-16T00:00:00Z"));
            assertThat(udf.bars("EUR/USD", "1D", now, now).nextTime()).hasValue(at("2026-01-16T00:00:00Z"));
        }
    }

    @Test
    void a_market_that_never_closes_says_so(@TempDir Path dataDir) {
        try (Dashboard open = Dashboard.start(
                "--port=0",
                "--clock=" + TUESDAY,
                "--clock-rate=0",
                "--sessions=always-open",
                "--data-dir=" + dataDir)) {
            JsonNode apple = new UdfClient(new HttpProbe(open.port())).symbol("AAPL");

            assertThat(apple.get("session").asString()).isEqualTo("24x7");
            assertThat(apple.get("session_holidays").asString()).isEmpty();
            assertThat(apple.get("corrections").asString()).isEmpty();
        }
    }

    @Test
    void history_grows_with_time_and_keeps_what_it_has_said(@TempDir Path dataDir) {
        try (Dashboard playing = Dashboard.start(
                "--port=0", "--clock=2026-01-20T15:00:30Z", "--clock-rate=60", "--data-dir=" + dataDir)) {
            var udf = new UdfClient(new HttpProbe(playing.port()));
            List<Bar> before = udf.poll("BTC/USDT", "1", udf.time());
            long known = before.getFirst().time();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> udf.poll("BTC/USDT", "1", udf.time()).getLast().time() >= known + 300);

            List<Bar> later = udf.barsBack("BTC/USDT", "1", 0, udf.time(), 20).bars();

            assertThat(later).contains(before.getFirst());
            assertThat(later).extracting(Bar::time).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_bar_that_the_stream_has_pushed_is_the_bar_of_history(@TempDir Path dataDir) {
        try (Dashboard playing = Dashboard.start(
                "--port=0", "--clock=2026-01-20T15:00:30Z", "--clock-rate=60", "--data-dir=" + dataDir)) {
            Map<Long, Bar> pushed = new TreeMap<>();
            var heard = new HeardEvents();
            URI base = URI.create("http://127.0.0.1:" + playing.port());
            StreamRequest minutes =
                    StreamRequest.everything().symbols("BTC/USDT").candles("BTC/USDT@1m");
            try (var asking = DashboardClient.at(base);
                    EventStream stream = asking.stream(minutes, heard)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                stream.ended().isDone() || heard.closedBars().size() >= 4);
            }
            heard.closedBars().forEach(bar -> pushed.put(bar.time(), bar(bar)));
            assertThat(pushed).hasSizeGreaterThanOrEqualTo(4);

            var udf = new UdfClient(new HttpProbe(playing.port()));
            assertThat(pushed)
                    .allSatisfy((time, bar) -> assertThat(
                                    udf.bars("BTC/USDT", "1", time, time + 1).bars())
                            .containsExactly(bar));
        }
    }

    @Test
    void quotes_are_those_of_the_rest_interface_under_the_names_that_were_asked_for() {
        List<String> names = List.of("btc-usdt", "STOCKS:AAPL", "EURUSD", "NOPE");
        Map<String, JsonNode> quotes = client.quotes(names);

        assertThat(quotes).containsOnlyKeys("btc-usdt", "STOCKS:AAPL", "EURUSD");
        JsonNode rest = http.json("/api/prices?symbols=AAPL").get("stocks").get("AAPL");
        assertThat(quotes).hasEntrySatisfying("STOCKS:AAPL", value -> {
            assertThat(value.get("lp")).isEqualTo(rest.get("current"));
            assertThat(value.get("chp")).isEqualTo(rest.get("change"));
            assertThat(value.get("bid")).isEqualTo(rest.get("bid"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "aapl", "STOCKS:AAPL", "stocks:aapl"})
    void history_knows_every_form_of_a_name(String name) {
        assertThat(client.barsBack(name, "D", 0, NOW, 5)).isEqualTo(client.barsBack("AAPL", "1D", 0, NOW, 5));
        assertThat(client.symbol(name).get("ticker").asString()).isEqualTo("AAPL");
    }

    @Test
    void all_symbols_that_a_search_finds_can_be_drawn() {
        JsonNode found = http.json("/udf/search?query=&type=&exchange=&limit=30");

        assertThat(found).hasSize(24);
        found.forEach(result -> {
            JsonNode symbol = client.symbol(result.get("full_name").asString());
            symbol.get("supported_resolutions")
                    .forEach(resolution -> assertThat(
                                    client.barsBack(symbol.get("ticker").asString(), resolution.asString(), 0, NOW, 10)
                                            .bars())
                            .as("%s %s", symbol.get("ticker"), resolution)
                            .hasSize(10));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "resolution=D&to=0&countback=1|parameter 'symbol' is missing",
                "symbol=NOPE&resolution=D&to=0&countback=1|there is no symbol 'NOPE' here",
                "symbol=AAPL&to=0&countback=1|parameter 'resolution' is missing",
                "symbol=AAPL&resolution=2&to=0&countback=1|parameter 'resolution' must be one of those allowed, got '2'",
                "symbol=AAPL&resolution=1m&to=0|parameter 'resolution' must be one of those allowed, got '1m'",
                "symbol=AAPL&resolution=D|parameter 'from' is missing, and so is 'countback'",
                "symbol=AAPL&resolution=D&to=5|parameter 'from' is missing, and so is 'countback'",
                "symbol=AAPL&resolution=D&from=6&to=5|parameter 'from' must not be after 'to', got from=6 and to=5",
                "symbol=AAPL&resolution=D&from=yesterday&to=5|parameter 'from' must be epoch seconds, got 'yesterday'",
                "symbol=AAPL&resolution=D&from=1&to=2024-01-01|parameter 'to' must be epoch seconds, got '2024-01-01'",
                "symbol=AAPL&resolution=D&to=5&countback=0|parameter 'countback' must be a whole number from 1 to 20000, got '0'",
                "symbol=AAPL&resolution=D&to=5&countback=-3|parameter 'countback' must be a whole number from 1 to 20000, got '-3'",
                "symbol=AAPL&resolution=D&to=5&countback=20001|parameter 'countback' must be a whole number from 1 to 20000, got '20001'",
                "symbol=AAPL&resolution=D&to=5&countback=NaN|parameter 'countback' must be a whole number from 1 to 20000, got 'NaN'",
            })
    void what_is_wrong_is_said_in_a_200(String query, String why) {
        JsonNode error = http.json("/udf/history?" + query);

        assertThat(error.get("s").asString()).isEqualTo("error");
        assertThat(error.get("errmsg").asString()).startsWith(why);
    }

    @Test
    void a_body_is_kept_and_validated_where_its_range_is_over() {
        String path = "/udf/history?symbol=AAPL&resolution=D&from=1735689600&to=1767225600";
        String etag = http.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(http.get(path).headers().firstValue("ETag")).hasValue(etag);
        assertThat(http.get(path).headers().firstValue("Data-Source")).hasValue("simulated");
        assertThat(http.get(path + "&surprise=1").headers().firstValue("ETag")).hasValue(etag);
    }

    private static Bar bar(StreamedBar bar) {
        return new Bar(
                bar.time(),
                bar.open().orElseThrow(),
                bar.high().orElseThrow(),
                bar.low().orElseThrow(),
                bar.close(),
                Optional.of(bar.volume().orElseThrow()));
    }

    private static void assertIsTheFold(Bar whole, List<Bar> parts) {
        assertThat(whole.open()).isEqualTo(parts.getFirst().open());
        assertThat(whole.close()).isEqualTo(parts.getLast().close());
        assertThat(whole.high())
                .isEqualTo(parts.stream().mapToDouble(Bar::high).max().orElseThrow());
        assertThat(whole.low())
                .isEqualTo(parts.stream().mapToDouble(Bar::low).min().orElseThrow());
    }

    private static List<Bar> joined(List<Bar> earlier, List<Bar> later) {
        List<Bar> all = new ArrayList<>(earlier);
        all.addAll(later);
        return all;
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
