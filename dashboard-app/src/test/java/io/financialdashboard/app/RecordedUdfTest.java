package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.app.UdfClient.Bar;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
