package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.app.UdfClient.Bar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Recorded series by UDF: exactly the rows of their files, whatever the size of a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedUdfTest {
    private static final long FAR_AHEAD = Instant.parse("2040-01-01T00:00:00Z").getEpochSecond();

    private @Nullable Dashboard dashboard;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private UdfClient client;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        Dashboard started = WholeRecording.serve(RecordedPrices.folder(), dataDir, "--rate-limit=0");
        dashboard = started;
        http = new HttpProbe(started.port());
        client = new UdfClient(http);
    }

    @AfterAll
    void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @ParameterizedTest // counts of data rows in the files of those names
    @CsvSource({
        "stocks,AAPL,1D,1d,500,5849",
        "stocks,AAPL,60,1h,333,2192",
        "stocks,AAPL,1,1m,1000,2303",
        "stocks,MSFT,D,1d,20000,3068",
        "stocks,SPY,1,1m,777,4128",
    })
    void paging_backwards_gives_the_whole_file(
            String market, String symbol, String resolution, String interval, int page, int rows) {
        List<Bar> all = client.allHistory(symbol, resolution, FAR_AHEAD, page);

        assertThat(all).hasSize(rows);
        assertThat(all)
                .containsExactlyElementsOf(http.csvRows(market, symbol, interval).stream()
                        .map(RecordedUdfTest::bar)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"AAPL,60", "AAPL,1D", "SPY,1", "BTCUSDT,60", "EURUSD-ECB,1D"})
    void two_halves_make_the_whole(String symbol, String resolution) {
        List<Long> all = times(symbol, resolution, 0, FAR_AHEAD);

        for (int half : new int[] {0, 1, all.size() / 2, all.size() - 1}) {
            List<Long> joined = new ArrayList<>(times(symbol, resolution, 0, all.get(half)));
            assertThat(joined).as("before %s", half).hasSize(half);
            joined.addAll(times(symbol, resolution, all.get(half), FAR_AHEAD));
            assertThat(joined).as("joined at %s", half).isEqualTo(all);
        }
    }

    @Test // Binance halted on 2020-06-28 from 02:00 to 05:00 UTC.
    void a_halt_of_the_exchange_is_an_empty_range_that_names_the_hour_before_it() {
        assertThat(client.bars("BTCUSDT", "60", at("2020-06-28T02:00:00Z"), at("2020-06-28T05:00:00Z")))
                .isEqualTo(new UdfClient.Page(List.of(), true, OptionalLong.of(at("2020-06-28T01:00:00Z"))));
        assertThat(client.barsBack("BTCUSDT", "60", 0, at("2020-06-28T06:00:00Z"), 3)
                        .bars())
                .extracting(Bar::time)
                .containsExactly(at("2020-06-28T00:00:00Z"), at("2020-06-28T01:00:00Z"), at("2020-06-28T05:00:00Z"));
    }

    @Test
    void from_equal_to_to_is_empty_also_where_a_bar_stands() {
        long monday = at("2020-08-31T00:00:00Z");

        assertThat(client.bars("AAPL", "1D", monday, monday))
                .isEqualTo(new UdfClient.Page(List.of(), true, OptionalLong.of(at("2020-08-28T00:00:00Z"))));
    }

    @Test // The data's own description: AAPL-1h by New York's day gives AAPL-1d on 314 of 314 days.
    void hours_and_days_of_one_source_agree_on_every_price() {
        Map<LocalDate, List<Bar>> hours = client.allHistory("AAPL", "60", FAR_AHEAD, 20_000).stream()
                .collect(Collectors.groupingBy(
                        bar -> LocalDate.ofInstant(Instant.ofEpochSecond(bar.time()), ZoneId.of("America/New_York")),
                        TreeMap::new,
                        Collectors.toList()));
        List<Bar> days =
                client.bars("AAPL", "1D", at("2020-01-02T00:00:00Z"), FAR_AHEAD).bars();

        assertThat(days).hasSize(314).hasSameSizeAs(hours.values());
        List<List<Bar>> sessions = List.copyOf(hours.values());
        for (int i = 0; i < days.size(); i++) {
            List<Bar> session = sessions.get(i);
            assertThat(days.get(i)).satisfies(day -> {
                assertThat(day.open()).isEqualTo(session.getFirst().open());
                assertThat(day.high())
                        .isEqualTo(session.stream().mapToDouble(Bar::high).max().orElseThrow());
                assertThat(day.low())
                        .isEqualTo(session.stream().mapToDouble(Bar::low).min().orElseThrow());
                assertThat(day.close()).isEqualTo(session.getLast().close());
            });
        }
    }

    @Test
    void a_fixing_has_times_and_closes_and_nothing_that_it_does_not_have() {
        JsonNode symbol = client.symbol("EURUSD-ECB");
        JsonNode history = http.json("/udf/history?symbol=eurusd-ecb&resolution=D&to=" + FAR_AHEAD + "&countback=3");

        assertThat(symbol.get("visible_plots_set").asString()).isEqualTo("c");
        assertThat(symbol.get("has_intraday").asBoolean()).isFalse();
        assertThat(symbol.get("intraday_multipliers")).isEmpty();
        assertThat(symbol.get("data_status").asString()).isEqualTo("endofday");
        assertThat(history.propertyNames()).containsExactly("s", "t", "c");
        assertThat(history.get("c").get(2).asString()).isEqualTo("1.1684");
    }

    @Test
    void a_resolution_that_was_not_recorded_is_refused_with_those_that_were() {
        assertThat(http.text("/udf/history?symbol=EURUSD-ecb&resolution=60&to=1&countback=1"))
                .contains("\"s\":\"error\"", "allowed: 1D, 1W, 1M");
    }

    @Test
    void the_split_of_2020_is_marked_on_its_day() {
        JsonNode marks = http.json("/udf/timescale_marks?symbol=AAPL&resolution=D&from=1577836800&to=1609459200");

        // 2020-08-31
        assertThat(marks).anySatisfy(mark -> {
            assertThat(mark.get("time").asLong()).isEqualTo(1_598_832_000L);
            assertThat(mark.get("tooltip").get(0).asString()).isEqualTo("Split 4 for 1");
        });
    }

    /** Of a fixing too, which has no open. */
    private List<Long> times(String symbol, String resolution, long from, long to) {
        JsonNode history =
                http.json("/udf/history?symbol=%s&resolution=%s&from=%d&to=%d".formatted(symbol, resolution, from, to));
        return history.path("t").values().stream().map(JsonNode::asLong).toList();
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static Bar bar(String row) {
        String[] fields = row.split(",", -1);
        return new Bar(
                Instant.parse(fields[0]).getEpochSecond(),
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Optional.of(Double.parseDouble(fields[5])));
    }
}
