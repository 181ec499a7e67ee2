package io.financialdashboard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recorded ticks and bars that come with the longer bars which their own providers made of them. Bars are rows in the
 * form of the bar files, without a header.
 */
final class AggregationReference {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private AggregationReference() {}

    /** One quote's bid, in decimals as written; the volume is empty if the provider names none. */
    record Bid(Instant time, BigDecimal price, String volume) {}

    /** @param frame {@code m1 m5 m15 m30 h1 h4} */
    static List<String> dukascopyBitcoin(String frame) {
        List<String> rows = new ArrayList<>();
        for (JsonNode bar : json("dukascopy-BTCUSD-" + frame + ".json")) {
            StringBuilder row = new StringBuilder(time(bar.get("timestamp")).toString());
            for (String field : List.of("open", "high", "low", "close", "volume")) {
                row.append(',').append(bar.has(field) ? plain(bar.get(field)) : "");
            }
            rows.add(row.toString());
        }
        return rows;
    }

    static List<String> dukascopyEuroMinutes() {
        List<String> rows = new ArrayList<>();
        for (JsonNode bar : json("dukascopy-EURUSD-1m.json")) {
            StringBuilder row = new StringBuilder(time(bar.get(0)).toString());
            for (int field = 1; field <= 5; field++) {
                row.append(',').append(plain(bar.get(field)));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** Of each row {@code [epoch ms, ask, bid, ask volume, bid volume]} what the provider's bars are made of. */
    static List<Bid> dukascopyEuroBids() {
        return StreamSupport.stream(json("dukascopy-EURUSD-ticks.json").spliterator(), false)
                .map(row -> new Bid(
                        time(row.get(0)),
                        row.get(2).decimalValue(),
                        row.get(4).decimalValue().toPlainString()))
                .toList();
    }

    /** @param frame {@code 1s} or {@code 1m} */
    static List<String> oandaEuro(String frame) {
        return lines("oanda-EURUSD-" + frame + ".csv");
    }

    static List<Bid> oandaEuroBids() {
        return lines("oanda-EURUSD-ticks.csv").stream()
                .map(line -> line.split(",", -1))
                .map(fields -> new Bid(Instant.parse(fields[0]), new BigDecimal(fields[1]), ""))
                .toList();
    }

    private static JsonNode json(String name) {
        return JSON.readTree(file(name));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name)).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return RecordedPrices.folder().resolve("reference/aggregation").resolve(name);
    }

    private static Instant time(JsonNode epochMillis) {
        return Instant.ofEpochMilli(epochMillis.asLong());
    }

    private static String plain(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
