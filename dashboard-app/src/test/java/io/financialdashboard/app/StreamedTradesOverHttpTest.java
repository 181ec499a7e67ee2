package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** TradingView's {@code streamingHistoryEquality}: "Building minute bars, getting minute historical data … comparing". */
class StreamedTradesOverHttpTest {
    private static final List<String> NAMES = List.of("EURUSD", "BTCUSDT", "AAPL", "XAUUSD");

    @TempDir
    private Path dataDir;

    @Test
    @Timeout(120)
    void trades_folded_by_minute_are_the_minutes_of_the_history() throws IOException {
        // A minute lasts a second, so that a beat spans six seconds of the market, and now and then the end of a
        // minute.
        try (Dashboard dashboard = Dashboard.start(
                "--port=0", "--clock=2026-01-15T15:00:30Z", "--clock-rate=60", "--data-dir=" + dataDir.resolve("d"))) {
            List<JsonNode> heard = tradesOf(8 * 60, dashboard.port());

            var http = new HttpProbe(dashboard.port());
            for (String name : NAMES) {
                // The first minute is heard in part only, and so is the last.
                List<List<JsonNode>> minutes = byMinute(heard, name).subList(1, 7);
                JsonNode history = http.json("/tv/history?symbol=%s&resolution=1&from=%d&to=%d"
                        .formatted(
                                name,
                                minute(minutes.getFirst().getFirst()),
                                minute(minutes.getLast().getFirst())));
                assertThat(history.get("t")).as(name).hasSize(6);
                for (int i = 0; i < 6; i++) {
                    assertIsTheFoldOf(name + " " + i, history, i, minutes.get(i));
                }
            }
        }
    }

    private static void assertIsTheFoldOf(String what, JsonNode history, int i, List<JsonNode> trades) {
        List<Double> prices =
                trades.stream().map(trade -> trade.get("p").asDouble()).toList();
        double size =
                trades.stream().mapToDouble(trade -> trade.get("s").asDouble()).sum();
        assertThat(history.get("o").get(i).asDouble()).as(what).isEqualTo(prices.getFirst());
        assertThat(history.get("h").get(i).asDouble())
                .as(what)
                .isEqualTo(prices.stream().mapToDouble(one -> one).max().orElseThrow());
        assertThat(history.get("l").get(i).asDouble())
                .as(what)
                .isEqualTo(prices.stream().mapToDouble(one -> one).min().orElseThrow());
        assertThat(history.get("c").get(i).asDouble()).as(what).isEqualTo(prices.getLast());
        assertThat(history.get("v").get(i).asDouble()).as(what).isCloseTo(size, offset(1e-6));
    }

    /** Those of so many seconds of the market, in the order in which they came. */
    private static List<JsonNode> tradesOf(int seconds, int port) throws IOException {
        List<JsonNode> heard = new ArrayList<>();
        var body =
                URI.create("http://127.0.0.1:" + port + "/tv/streaming").toURL().openStream();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            while (heard.isEmpty() || time(heard.getLast()) < time(heard.getFirst()) + seconds) {
                JsonNode line = JsonMapper.shared().readTree(lines.readLine());
                if (line.path("f").asString("").equals("t")) {
                    heard.add(line);
                }
            }
        }
        return heard;
    }

    private static List<List<JsonNode>> byMinute(List<JsonNode> heard, String name) {
        List<JsonNode> trades = heard.stream()
                .filter(trade -> trade.get("id").asString().equals(name))
                .toList();
        assertThat(trades)
                .extracting(StreamedTradesOverHttpTest::time)
                .as("times of %s, which never go back", name)
                .isSorted();
        return List.copyOf(trades.stream()
                .collect(Collectors.groupingBy(StreamedTradesOverHttpTest::minute, TreeMap::new, Collectors.toList()))
                .values());
    }

    private static long minute(JsonNode trade) {
        return (long) time(trade) / 60 * 60;
    }

    private static double time(JsonNode trade) {
        return trade.get("t").asDouble();
    }
}
