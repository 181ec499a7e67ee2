package io.financialdashboard.domain.recorded;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prices that real markets made, as tests read them: exact, in the order of time, without any rule of the product. */
public final class RecordedBars {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long FIVE_MINUTES = 300_000;

    private RecordedBars() {}

    /** Bars of {@code time,open,high,low,close,volume}; the volume in steps of 10^-volumeScale, unknown where empty. */
    public static CandleSeries csv(Path file, int volumeScale) {
        return csv(file, volumeScale, Instant::parse);
    }

    /** As {@link #csv}, with dates for times: labels of days. */
    public static CandleSeries datesCsv(Path file, int volumeScale) {
        return csv(
                file,
                volumeScale,
                date -> LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static CandleSeries csv(Path file, int volumeScale, Function<String, Instant> time) {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (String line : lines(file)) {
            String[] cell = line.split(",", -1);
            bars.add(
                    time.apply(cell[0]).toEpochMilli(),
                    Double.parseDouble(cell[1]),
                    Double.parseDouble(cell[2]),
                    Double.parseDouble(cell[3]),
                    Double.parseDouble(cell[4]),
                    cell[5].isEmpty() ? Candle.UNKNOWN_VOLUME : steps(cell[5], volumeScale));
        }
        return bars.build();
    }

    /** Quotes of {@code time,bid,ask} as one bar of bid prices for each instant. */
    public static CandleSeries bidTicksCsv(Path file) {
        SortedMap<Long, Candle> byTime = new TreeMap<>();
        for (String line : lines(file)) {
            String[] cell = line.split(",", -1);
            addTick(byTime, Instant.parse(cell[0]), Double.parseDouble(cell[1]), Candle.UNKNOWN_VOLUME);
        }
        return series(byTime);
    }

    /** Ticks of {@code [epoch ms, ask, bid, ask volume, bid volume]} as one bar of bid prices for each instant. */
    public static CandleSeries bidTicksJson(Path file) {
        SortedMap<Long, Candle> byTime = new TreeMap<>();
        for (JsonNode row : json(file)) {
            addTick(
                    byTime,
                    Instant.ofEpochMilli(row.get(0).asLong()),
                    row.get(2).asDouble(),
                    Candle.UNKNOWN_VOLUME);
        }
        return series(byTime);
    }

    /** Bars of {@code {"timestamp", "open", "high", "low", "close"}} or {@code [epoch ms, o, h, l, c, …]}, without volume. */
    public static CandleSeries json(Path file, int limit) {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (JsonNode row : json(file)) {
            if (bars.size() == limit) {
                break;
            }
            bars.add(
                    number(row, "timestamp", 0).asLong(),
                    number(row, "open", 1).asDouble(),
                    number(row, "high", 2).asDouble(),
                    number(row, "low", 3).asDouble(),
                    number(row, "close", 4).asDouble(),
                    Candle.UNKNOWN_VOLUME);
        }
        return bars.build();
    }

    /** ETH/USD of Binance.US in bars of five minutes, 2023-03-13T18:00Z to 2023-03-15T18:20Z; volume in steps of 10^-5. */
    public static CandleSeries etherFiveMinutes() {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (JsonNode bar : JSON.readTree(packaged("/ETH-USD-PT5M-2023-3-13_2023-3-15.json"))
                .get("ohlc")) {
            bars.add(
                    bar.get("endTime").asLong() + 1 - FIVE_MINUTES,
                    bar.get("openPrice").asDouble(),
                    bar.get("highPrice").asDouble(),
                    bar.get("lowPrice").asDouble(),
                    bar.get("closePrice").asDouble(),
                    steps(bar.get("volume").asString(), 5));
        }
        return bars.build();
    }

    /** The 252 trading days of Apple in 2013; volume in shares. */
    public static CandleSeries appleDays() {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (String line : packagedLines("/appleinc_bars_from_20130101_usd.csv")) {
            String[] cell = line.split(",", -1);
            bars.add(
                    LocalDate.parse(cell[0])
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli(),
                    Double.parseDouble(cell[1]),
                    Double.parseDouble(cell[2]),
                    Double.parseDouble(cell[3]),
                    Double.parseDouble(cell[4]),
                    steps(cell[5], 0));
        }
        return bars.build();
    }

    /** 100,000 trades of BTC/USD on Bitstamp from 2013-11-25, one bar for each second; volume in steps of 10^-13. */
    public static CandleSeries bitcoinSeconds() {
        SortedMap<Long, Candle> byTime = new TreeMap<>();
        for (String line : packagedLines("/bitstamp_trades_from_20131125_usd.csv")) {
            String[] cell = line.split(",", -1);
            addTick(
                    byTime,
                    Instant.ofEpochSecond(Long.parseLong(cell[0])),
                    Double.parseDouble(cell[1]),
                    steps(cell[2], 13));
        }
        return series(byTime);
    }

    private static void addTick(SortedMap<Long, Candle> byTime, Instant time, double price, long volume) {
        byTime.merge(
                time.toEpochMilli(),
                new Candle(time, price, price, price, price, volume),
                (bar, tick) -> new Candle(
                        time,
                        bar.open(),
                        Math.max(bar.high(), price),
                        Math.min(bar.low(), price),
                        price,
                        bar.hasVolume() ? bar.volume() + volume : Candle.UNKNOWN_VOLUME));
    }

    private static CandleSeries series(SortedMap<Long, Candle> byTime) {
        CandleSeries.Builder bars = CandleSeries.builder();
        byTime.values().forEach(bars::add);
        return bars.build();
    }

    private static JsonNode number(JsonNode row, String name, int index) {
        return row.isArray() ? row.get(index) : row.get(name);
    }

    private static long steps(String decimal, int scale) {
        return new BigDecimal(decimal).movePointRight(scale).longValueExact();
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(file);
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> packagedLines(String name) {
        return packaged(name).lines().skip(1).toList();
    }

    /** A file of the dependency {@code org.ta4j:ta4j-examples}. */
    private static String packaged(String name) {
        try (InputStream file = Objects.requireNonNull(RecordedBars.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
