package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recorded short bars, rolled up by the dashboard and asked for over HTTP, give the longer bars that their providers
 * recorded. A catalogue gives each series the calendar by which its source groups days.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollUpOverHttpTest {
    private static final String CATALOGUE = """
            symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis
            EUR/USD,forex,Euro,EUR,USD,5,0.00001,utc-days,none,0,bid
            USD/JPY,forex,Yen,USD,JPY,3,0.001,zone-days:Europe/Athens,ticks,0,bid
            XAUUSD,commodities,Gold,XAU,USD,3,0.001,utc-days,none,0,bid
            AAPL,stocks,Apple,AAPL,USD,4,0.0001,zone-days:America/New_York,shares,0,last
            BTCUSD,crypto,Bitcoin,BTC,USD,3,0.001,utc-days,base,8,bid
            BTCUSD-hours,crypto,Bitcoin,BTC,USD,3,0.001,utc-days,base,8,bid
            EURUSD-dukascopy,forex,Euro,EUR,USD,5,0.00001,utc-days,base,3,bid
            EURUSD-oanda,forex,Euro,EUR,USD,5,0.00001,utc-days,none,0,bid
            EURUSD-seconds,forex,Euro,EUR,USD,5,0.00001,utc-days,none,0,bid
            """;

    private static final SlowMotion SLOW = new SlowMotion(Instant.parse("2014-05-04T21:00:00Z"));

    private @Nullable Dashboard dashboard;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path samples = RecordedPrices.folder();
        Path data = folder.resolve("bars");
        for (String file : List.of(
                "forex/EURUSD-1h.csv", "forex/USDJPY-1h.csv", "commodities/XAUUSD-1h.csv", "stocks/AAPL-1h.csv")) {
            Files.createDirectories(data.resolve(file).getParent());
            Files.copy(samples.resolve(file), data.resolve(file));
        }
        Files.createDirectories(data.resolve("crypto"));
        write(data.resolve("crypto/BTCUSD-1m.csv"), AggregationReference.dukascopyBitcoin("m1"));
        write(data.resolve("crypto/BTCUSD-hours-1h.csv"), AggregationReference.dukascopyBitcoin("h1"));
        write(data.resolve("forex/EURUSD-dukascopy-1m.csv"), AggregationReference.dukascopyEuroMinutes());
        write(data.resolve("forex/EURUSD-oanda-1m.csv"), AggregationReference.oandaEuro("1m"));
        write(data.resolve("forex/EURUSD-seconds-1m.csv"), slow(AggregationReference.oandaEuro("1s")));
        Path catalogue = Files.writeString(folder.resolve("catalogue.csv"), CATALOGUE);

        Dashboard started = WholeRecording.serve(data, folder.resolve("data"), "--assets=" + catalogue);
        dashboard = started;
        http = new HttpProbe(started.port());
    }

    @AfterAll
    void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    // The counts are those that the recorded prices' own description names as agreeing.
    @ParameterizedTest
    @CsvSource({
        "forex,EURUSD,309,0",
        "commodities,XAUUSD,305,0",
        "stocks,AAPL,314,0",
        // The first day of the hourly file is cut.
        "forex,USDJPY,264,1",
    })
    void recorded_hours_give_the_recorded_days(String market, String symbol, int agree, int differ) {
        Map<String, String> recorded = byTime(
                RecordedPrices.rows(RecordedPrices.folder().resolve(market).resolve(symbol + "-1d.csv")));
        List<String> days = http.csvRows(market, symbol, "1d");

        List<String> unlike = days.stream()
                .filter(day -> !day.equals(recorded.get(timeOf(day))))
                .toList();

        assertThat(unlike).hasSize(differ);
        assertThat(days).hasSize(agree + differ);
    }

    @ParameterizedTest
    @CsvSource({"BTCUSD,m5,5m,288", "BTCUSD,m15,15m,96", "BTCUSD,m30,30m,48", "BTCUSD-hours,h4,4h,300"})
    void recorded_minutes_and_hours_give_the_providers_longer_bars(
            String symbol, String frame, String interval, int bars) {
        assertThat(http.csvRows("crypto", symbol, interval))
                .hasSize(bars)
                .containsExactlyElementsOf(AggregationReference.dukascopyBitcoin(frame));
    }

    @Test
    void recorded_minutes_are_served_as_their_providers_wrote_them() {
        assertThat(http.csvRows("forex", "EURUSD-dukascopy", "1m"))
                .hasSize(1440)
                .containsExactlyElementsOf(AggregationReference.dukascopyEuroMinutes());
        assertThat(http.csvRows("forex", "EURUSD-oanda", "1m"))
                .hasSize(157)
                .containsExactlyElementsOf(AggregationReference.oandaEuro("1m"));
    }

    @Test
    void recorded_seconds_drawn_out_to_minutes_give_the_recorded_minutes_as_hours() {
        assertThat(http.csvRows("forex", "EURUSD-seconds", "1m")).hasSize(638);
        assertThat(http.csvRows("forex", "EURUSD-seconds", "1h"))
                .hasSize(157)
                .containsExactlyElementsOf(slow(AggregationReference.oandaEuro("1m")));
    }

    private static void write(Path file, List<String> rows) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(RecordedPrices.HEADER), rows.stream()).toList());
    }

    private static List<String> slow(List<String> rows) {
        return rows.stream().map(SLOW::row).toList();
    }

    private static Map<String, String> byTime(List<String> rows) {
        Map<String, String> byTime = new LinkedHashMap<>();
        rows.forEach(row -> byTime.put(timeOf(row), row));
        return byTime;
    }

    private static String timeOf(String row) {
        return row.substring(0, row.indexOf(','));
    }
}
