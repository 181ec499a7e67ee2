package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.financialdashboard.app.RecordedPrices.Series;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** With {@code --clock=end} every recorded bar is served over HTTP exactly as its file has it, to the character. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedSeriesOverHttpTest {
    private @Nullable Dashboard dashboard;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        Dashboard started = WholeRecording.serve(RecordedPrices.folder(), dataDir);
        dashboard = started;
        http = new HttpProbe(started.port());
    }

    @AfterAll
    void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @Test
    void the_folder_has_the_series_that_its_description_counts() {
        assertThat(RecordedPrices.barFiles()).hasSize(35);
    }

    @TestFactory
    Stream<DynamicTest> every_bar_file_is_served_exactly_as_recorded() {
        Map<Series, List<Path>> series = RecordedPrices.barFiles();
        return series.entrySet().stream()
                .map(entry ->
                        dynamicTest(entry.getKey().toString(), () -> servesExactly(entry.getKey(), entry.getValue())));
    }

    // Natural gas lacks its one price on 2018-01-05: a row without any value is no bar.
    private void servesExactly(Series series, List<Path> files) {
        List<String> recorded = files.stream()
                .flatMap(file -> RecordedPrices.rows(file).stream().skip(1))
                .filter(row -> !row.endsWith(",,,,,"))
                .sorted()
                .toList();

        assertThat(http.csvRows(series.market(), series.symbol(), series.interval()))
                .containsExactlyElementsOf(recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "forex,EURUSD-ecb,1.1684",
        "forex,EURGBP-ecb,0.87058",
        "forex,EURJPY-ecb,186.75",
        "commodities,BRENT,95.29",
        "commodities,WTI,45.15",
        "commodities,NATGAS,2.39",
    })
    void a_fixing_is_served_by_its_close_alone(String market, String symbol, BigDecimal lastClose) {
        JsonNode last = http.json("/api/historical/%s/%s?interval=1d&limit=1".formatted(market, symbol))
                .get(0);

        assertThat(last.get("close").decimalValue()).isEqualByComparingTo(lastClose);
        for (String field : List.of("open", "high", "low", "volume")) {
            assertThat(last.get(field).isNull()).as(field).isTrue();
        }
    }
}
