package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.Verdict;
import io.financialdashboard.adapters.replay.source.FileName;
import io.financialdashboard.adapters.replay.source.RecordedFile;
import io.financialdashboard.adapters.replay.source.RecordedFiles;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bars that were really recorded; their folder is named by the environment variable {@code DASHBOARD_SAMPLES}. */
class RealRecordingTest {
    private static Path samples = Path.of("");
    private static Recording recording;

    @BeforeAll
    static void open() {
        String folder = System.getenv("DASHBOARD_SAMPLES");
        assumeTrue(folder != null, "DASHBOARD_SAMPLES names no folder");
        samples = Path.of(folder);
        recording = Recording.open(samples, DefaultAssets.catalogue());
    }

    @Test
    void every_bar_of_every_file_is_served_exactly_as_it_was_written() throws IOException {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        try (RecordedFiles files = RecordedFiles.in(samples)) {
            for (RecordedFile file : files.csvFiles()) {
                Optional<FileName> name = FileName.parse(file.name());
                if (file.market().isPresent() && name.isPresent()) {
                    compared += compare(file, name.get(), differing);
                }
            }
        }

        assertThat(compared)
                .isEqualTo(recording.report().files(Verdict.BARS).stream()
                        .mapToInt(FileReport::accepted)
                        .sum());
        assertThat(compared).isGreaterThan(100_000);
    }

    private static int compare(RecordedFile file, FileName name, List<String> differing) throws IOException {
        Asset asset = recording
                .catalogue()
                .find(file.market().orElseThrow(), name.spelling())
                .orElseThrow();
        CandleSeries bars = recording.history().bars(asset.symbol(), name.interval(), Instant.MIN, Instant.MAX);
        int compared = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.open(1 << 30), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.endsWith(",,,,,")) {
                    String time = line.substring(0, line.indexOf(','));
                    int index = bars.indexAtOrAfter(Instant.parse(time).toEpochMilli());
                    String served = written(bars.candle(index), asset);
                    if (!served.equals(line)) {
                        differing.add(file.path() + " has " + line + " served as " + served);
                    }
                    compared++;
                }
            }
        }
        return compared;
    }

    private static String written(Candle bar, Asset asset) {
        String volume = bar.hasVolume() ? plain(BigDecimal.valueOf(bar.volume(), asset.volumeScale())) : "";
        return String.join(
                ",",
                bar.time().toString(),
                price(bar.open()),
                price(bar.high()),
                price(bar.low()),
                price(bar.close()),
                volume);
    }

    private static String price(double price) {
        return Double.isNaN(price) ? "" : plain(BigDecimal.valueOf(price));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Test
    void the_report_names_what_is_not_bars_and_the_one_row_without_a_price() {
        assertThat(paths(Verdict.NOT_BARS))
                .containsExactly(
                        "reference/aggregation/oanda-EURUSD-ticks.csv",
                        "reference/indicators/quotes.csv",
                        "stocks/AAPL-factors.csv",
                        "stocks/IBM-trades-2013-10-07.csv");
        assertThat(paths(Verdict.MISPLACED))
                .containsExactly(
                        "reference/aggregation/oanda-EURUSD-1m.csv", "reference/aggregation/oanda-EURUSD-1s.csv");
        assertThat(paths(Verdict.UNREADABLE)).isEmpty();
        assertThat(recording.report().files(Verdict.BARS))
                .filteredOn(FileReport::hasProblems)
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.path()).isEqualTo("commodities/NATGAS-1d.csv");
                    assertThat(file.accepted()).isEqualTo(file.rows() - 1);
                    assertThat(file.listed()).hasToString("[line 5286: it has no price]");
                });
    }

    private static List<String> paths(Verdict verdict) {
        return recording.report().files(verdict).stream().map(FileReport::path).toList();
    }

    @Test
    void old_rows_of_seven_decimals_do_not_show_on_todays_prices() {
        assertThat(recording.catalogue().get(new Symbol("BTCUSD")).priceScale()).isEqualTo(2);
    }

    @Test
    void a_fixing_is_a_line_and_a_qualifier_an_asset_of_its_own() {
        Asset fixing = recording.catalogue().get(new Symbol("EURUSD-ecb"));

        assertThat(fixing.fixing()).isTrue();
        assertThat(fixing.market()).isEqualTo(Market.FOREX);
        assertThat(fixing.priceScale()).isEqualTo(4);
        assertThat(recording.catalogue().get(new Symbol("EUR/USD")).fixing()).isFalse();
        assertThat(recording.catalogue().find(Market.COMMODITIES, "GC-201312")).isPresent();
    }

    @Test
    void in_the_span_that_all_markets_share_all_four_play() {
        Heard heard = new Heard();
        Instant start = Instant.parse("2018-04-04T00:00:00Z");

        recording.feedFrom(start).poll(Instant.parse("2018-04-07T00:00:00Z"), heard);

        Catalogue catalogue = recording.catalogue();
        Set<Market> markets = EnumSet.noneOf(Market.class);
        heard.ticks().forEach(tick -> markets.add(catalogue.get(tick.symbol()).market()));
        assertThat(markets).containsExactlyInAnyOrder(Market.values());
        assertThat(recording.defaultStart()).isEqualTo(Instant.parse("2018-04-04T13:30:00Z"));
    }

    @Test
    void from_its_first_day_to_its_last_every_asset_plays_its_recorded_bars_inside_its_sessions() {
        Instant start = Instant.parse("1995-01-01T00:00:00Z");
        Recording played = recording.playableFrom(start);
        Refolded refolded = new Refolded(played);

        played.feedFrom(start).poll(played.end(), refolded);

        assertThat(refolded.mistakes()).isEmpty();
        // Of an asset with one file, all of its bars.
        assertThat(refolded.barsOf("MSFT")).isEqualTo(3068);
        assertThat(refolded.barsOf("AUD/USD")).isEqualTo(2400);
        assertThat(refolded.barsOf("GC-201312")).isEqualTo(6687);
        assertThat(refolded.barsOf("EURGBP-ecb")).isEqualTo(2886);
    }
}
