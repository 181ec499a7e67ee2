package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.marketdata.service.Trading.candle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ticks as markets made them, folded here, against the bars that others made of them. */
class RecordedTicksTest {
    private static final Pattern NUMBERS = Pattern.compile("\\[\\s*([0-9.]+(?:\\s*,\\s*[0-9.]+)+)\\s*]");
    private static final Asset EURO = Trading.asset("EUR/USD", Market.FOREX, Calendars.UTC_DAYS);

    @Test // the first 20,000 trades; figures from grouping the rows by hour and day outside of this code
    void trades_of_a_day_at_bitstamp_make_the_bars_that_grouping_them_gives() throws IOException {
        List<Tick> trades = bitstampTrades();
        Trading coin = Trading.coinFrom("2013-11-25T00:00:00Z");
        trades.forEach(trade -> coin.clockAt(trade.time()).tick(trade).beat(trade.time()));

        CandleSeries hours = coin.candles(Interval.ONE_HOUR);
        assertThat(coin.candles(Interval.ONE_DAY).size()).isEqualTo(2);
        assertThat(hours.size()).isEqualTo(39);
        assertThat(hours.candle(0))
                .isEqualTo(candle("2013-11-25T00:00:00Z", 800.01, 808.0, 799.75, 805.99, 31_692_265_231L));
        assertThat(coin.candles(Interval.ONE_DAY).candle(0))
                .isEqualTo(candle("2013-11-25T00:00:00Z", 800.01, 838.2, 770.1, 817.88, 2_304_205_232_527L));
        assertThat(coin.quality().accepted()).isEqualTo(trades.size());
        for (Interval interval : Interval.values()) {
            assertThat(bars(coin.candles(interval))).isEqualTo(bars(new TickStream(coin.asset, trades).bars(interval)));
        }
    }

    @Test
    void an_hour_of_dukascopy_s_bids_makes_its_own_sixty_minutes() {
        List<double[]> rows = rows(sample("reference/aggregation/dukascopy-EURUSD-ticks.json"));
        Trading euro = Trading.of(EURO, new RecordedPast(), "2019-02-04T00:00:00Z");
        long sequence = 0;
        for (double[] row : rows) {
            euro.tick(Instant.ofEpochMilli((long) row[0]), ++sequence, row[2], 0);
        }
        euro.beat("2019-02-04T01:00:00Z");

        CandleSeries minutes = euro.candles(ONE_MINUTE);
        List<double[]> theirs = rows(sample("reference/aggregation/dukascopy-EURUSD-1m.json"));
        assertThat(minutes.size()).isEqualTo(60);
        for (int i = 0; i < minutes.size(); i++) {
            double[] bar = theirs.get(i);
            assertThat(minutes.candle(i))
                    .isEqualTo(new Candle(Instant.ofEpochMilli((long) bar[0]), bar[1], bar[2], bar[3], bar[4], 0));
        }
    }

    @Test
    void oanda_s_bids_of_an_evening_make_its_own_minutes() {
        Trading euro = Trading.of(EURO, new RecordedPast(), "2014-05-04T21:00:00Z");
        long sequence = 0;
        for (String line : lines(sample("reference/aggregation/oanda-EURUSD-ticks.csv"))) {
            String[] fields = line.split(",", -1);
            euro.tick(Instant.parse(fields[0]), ++sequence, Double.parseDouble(fields[1]), Candle.UNKNOWN_VOLUME);
        }
        euro.beat("2014-05-05T00:00:00Z");

        List<Candle> theirs = lines(sample("reference/aggregation/oanda-EURUSD-1m.csv")).stream()
                .map(line -> line.split(",", -1))
                .map(bar -> new Candle(
                        Instant.parse(bar[0]),
                        Double.parseDouble(bar[1]),
                        Double.parseDouble(bar[2]),
                        Double.parseDouble(bar[3]),
                        Double.parseDouble(bar[4]),
                        Candle.UNKNOWN_VOLUME))
                .toList();
        assertThat(theirs).hasSize(157);
        assertThat(bars(euro.candles(ONE_MINUTE))).isEqualTo(theirs);
    }

    /** In steps of a hundred-millionth of a coin. */
    private static List<Tick> bitstampTrades() throws IOException {
        List<Tick> trades = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        RecordedTicksTest.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv")),
                UTF_8))) {
            file.readLine();
            for (String line = file.readLine(); line != null && trades.size() < 20_000; line = file.readLine()) {
                String[] fields = line.split(",", -1);
                trades.add(new Tick(
                        Trading.COIN,
                        Instant.ofEpochSecond(Long.parseLong(fields[0])),
                        trades.size(),
                        Double.parseDouble(fields[1]),
                        Double.NaN,
                        Double.NaN,
                        Math.round(Double.parseDouble(fields[2]) * 1e8)));
            }
        }
        return trades;
    }

    private static Path sample(String name) {
        Optional<Path> folder = Optional.ofNullable(System.getenv("DASHBOARD_SAMPLES"))
                .filter(value -> !value.isBlank())
                .map(Path::of);
        assumeTrue(folder.isPresent(), "DASHBOARD_SAMPLES names no folder of recorded markets");
        return folder.orElseThrow().resolve(name);
    }

    private static List<double[]> rows(Path json) {
        Matcher matcher = NUMBERS.matcher(String.join("\n", allLines(json)));
        List<double[]> rows = new ArrayList<>();
        while (matcher.find()) {
            rows.add(Stream.of(matcher.group(1).split(",", -1))
                    .mapToDouble(number -> Double.parseDouble(number.strip()))
                    .toArray());
        }
        return rows;
    }

    /** Without the header. */
    private static List<String> lines(Path csv) {
        return allLines(csv).stream().skip(1).toList();
    }

    private static List<String> allLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Candle> bars(CandleSeries series) {
        List<Candle> all = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            all.add(series.candle(i));
        }
        return all;
    }
}
