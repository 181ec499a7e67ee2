package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The recorded markets play: from 4 to 6 April 2018 all four markets have bars. */
class PlayedWindowOverHttpTest {
    // A Wednesday, an hour before New York opens, with recorded minutes of bitcoin and hours of the euro and gold.
    private static final String START = "2018-04-04T12:30:00Z";
    // Apple's day, which its recorded hours cut at New York's midnight, has closed as well.
    private static final Instant LATER = Instant.parse("2018-04-07T04:00:00Z");

    @Test
    void all_four_markets_move_and_a_played_bar_is_the_recorded_one(@TempDir Path dataDir) {
        Path samples = RecordedPrices.folder();
        try (Dashboard dashboard = Dashboard.start(
                "--port=0",
                "--feed=replay",
                "--data=" + samples,
                "--clock=" + START,
                "--speed=20000",
                "--data-dir=" + dataDir)) {
            HttpProbe http = new HttpProbe(dashboard.port());

            Map<String, Instant> before = lastTrades(http);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Instant.parse(
                                    http.json("/api/prices").get("last_updated").asString())
                            .isAfter(LATER));

            Map<String, Instant> after = lastTrades(http);
            assertThat(after.keySet()).containsExactlyInAnyOrder("forex", "crypto", "stocks", "commodities");
            for (String market : after.keySet()) {
                assertThat(after.get(market)).as(market).isAfter(before.get(market));
            }
            assertThat(http.get("/api/historical/crypto/BTCUSD?limit=1")
                            .headers()
                            .firstValue("Data-Source"))
                    .contains("replay");
            assertPlayedAsRecorded(http, "crypto", "BTCUSD", "1m", "2018-04-04T12:00", "2018-04-07T00:00");
            assertPlayedAsRecorded(http, "forex", "EURUSD", "1h", "2018-04-04T10:00", "2018-04-07T00:00");
            assertPlayedAsRecorded(http, "commodities", "XAUUSD", "1h", "2018-04-04T10:00", "2018-04-07T00:00");
            assertPlayedAsRecorded(http, "stocks", "AAPL", "1d", "2018-04-04T00:00", "2018-04-07T00:00");
        }
    }

    /** The newest trade of each market. */
    private static Map<String, Instant> lastTrades(HttpProbe http) {
        Map<String, Instant> newest = new TreeMap<>();
        JsonNode prices = http.json("/api/prices");
        for (String market : List.of("forex", "crypto", "stocks", "commodities")) {
            for (JsonNode asset : prices.get(market)) {
                Instant time = Instant.parse(asset.get("time").asString());
                newest.merge(market, time, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return newest;
    }

    private static void assertPlayedAsRecorded(
            HttpProbe http, String market, String symbol, String interval, String from, String to) {
        List<String> recorded =
                RecordedPrices.rows(RecordedPrices.folder().resolve("%s/%s-%s.csv".formatted(market, symbol, interval)))
                        .stream()
                        .skip(1)
                        .filter(row -> row.compareTo(from) >= 0 && row.compareTo(to) < 0)
                        .toList();
        List<String> page = http.text("/api/historical/%s/%s?interval=%s&format=csv&limit=5000&from=%s:00Z&to=%s:00Z"
                        .formatted(market, symbol, interval, from, to))
                .lines()
                .toList();

        assertThat(recorded).as("recorded bars of %s", symbol).isNotEmpty();
        assertThat(page.subList(1, page.size()))
                .as("%s of %s", interval, symbol)
                .containsExactlyElementsOf(recorded);
    }
}
