package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code /tv/history} on the simulated markets, by what TradingView's own tests of a data integration check
 * (rest_integrations_docs, "data_tests"): {@code to} is inclusive there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradingViewHistoryOverHttpTest {
    /** A Tuesday, half an hour after New York opened; the Monday before was Martin Luther King's day. */
    private static final String TUESDAY = "2026-01-20T15:00:00Z";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Dashboard stopped;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        stopped = at(TUESDAY, dataDir);
        http = new HttpProbe(stopped.port());
    }

    @AfterAll
    void stop() {
        stopped.close();
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL,1D,2026-01-15,2026-01-16,2026-01-15 2026-01-16",
        // Over a weekend and a holiday to the day that forms
        "AAPL,1D,2026-01-16,2026-01-20,2026-01-16 2026-01-20",
        "EURUSD,1D,2026-01-16,2026-01-20,2026-01-16 2026-01-19 2026-01-20",
        // A week is labelled by its Monday, even where that is a holiday.
        "AAPL,1W,2026-01-12,2026-01-19,2026-01-12 2026-01-19",
        "AAPL,1M,2025-12-01,2026-01-02,2025-12-01 2026-01-02",
        "BTCUSDT,1M,2025-12-01,2026-01-01,2025-12-01 2026-01-01",
        // One bar: historyFromEqTo
        "AAPL,1D,2026-01-16,2026-01-16,2026-01-16",
        "AAPL,1D,2026-01-17,2026-01-19,''",
    })
    void a_label_at_either_end_is_within(String symbol, String resolution, String from, String to, String labels) {
        assertThat(String.join(
                        " ",
                        times(symbol, resolution, "from=" + label(from) + "&to=" + label(to)).stream()
                                .map(time ->
                                        Instant.ofEpochSecond(time).toString().substring(0, 10))
                                .toList()))
                .isEqualTo(labels);
    }

    @Test // historyCountbackMinutes
    void countback_reaches_across_a_weekend_and_a_holiday_up_to_and_with_to() {
        assertThat(times("AAPL", "1", "countback=3&to=" + second("2026-01-20T14:31:00Z")))
                .containsExactly(
                        second("2026-01-16T20:59:00Z"), second("2026-01-20T14:30:00Z"), second("2026-01-20T14:31:00Z"));
        assertThat(times("AAPL", "1D", "countback=3&to=" + second(TUESDAY)))
                .containsExactly(label("2026-01-15"), label("2026-01-16"), label("2026-01-20"));
    }

    @Test
    void the_day_that_forms_is_there_for_a_minute_although_its_label_lies_ahead(@TempDir Path dataDir) {
        // Sunday 22:30 UTC: forex trades since 22:00, in a day that is called Monday.
        try (Dashboard sunday = at("2026-01-18T22:30:00Z", dataDir)) {
            http = new HttpProbe(sunday.port());
            long now = second("2026-01-18T22:30:00Z");

            assertThat(times("EURUSD", "1D", "countback=1&to=" + now)).containsExactly(label("2026-01-19"));
            assertThat(times("EURUSD", "1D", "countback=1&to=" + (now - 59))).containsExactly(label("2026-01-19"));
            assertThat(times("EURUSD", "1D", "countback=1&to=" + (now - 61))).containsExactly(label("2026-01-16"));
            assertThat(times("EURUSD", "1D", "from=" + label("2026-01-16") + "&to=" + now))
                    .containsExactly(label("2026-01-16"), label("2026-01-19"));
        } finally {
            http = new HttpProbe(stopped.port());
        }
    }

    @ParameterizedTest // historySeveralShortQueriesEqualsLargeQuery
    @CsvSource({"EURUSD,1", "BTCUSDT,60", "AAPL,1", "AAPL,240", "XAUUSD,1D", "AAPL,1W", "EURUSD,1M"})
    void several_short_queries_equal_the_long_one(String symbol, String resolution) {
        List<Long> known = times(symbol, resolution, "countback=300&to=" + second(TUESDAY));
        List<Long> whole = times(symbol, resolution, "from=" + known.getFirst() + "&to=" + known.getLast());
        List<Long> joined = new ArrayList<>();
        for (int part = 0; part < known.size(); part += 100) {
            long to = part + 100 < known.size() ? known.get(part + 100) - 1 : known.getLast();
            joined.addAll(times(symbol, resolution, "from=" + known.get(part) + "&to=" + to));
        }

        assertThat(whole).isEqualTo(known).isSorted().doesNotHaveDuplicates();
        assertThat(joined).isEqualTo(whole);
    }

    private List<Long> times(String symbol, String resolution, String range) {
        JsonNode history = http.json("/tv/history?symbol=" + symbol + "&resolution=" + resolution + "&" + range);
        assertThat(history.get("s").asString()).isEqualTo("ok");
        return history.get("t").values().stream().map(JsonNode::asLong).toList();
    }

    private static Dashboard at(String clock, Path dataDir) {
        return Dashboard.start(
                "--port=0", "--clock=" + clock, "--clock-rate=0", "--rate-limit=0", "--data-dir=" + dataDir);
    }

    private static long label(String date) {
        return second(date + "T00:00:00Z");
    }

    private static long second(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
