package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Bars as {@code /api/historical} and the stream give them. */
public final class CandleJson {
    static final List<String> COLUMNS = List.of("t", "o", "h", "l", "c", "v");

    private static final long MILLIS = 1000;

    private CandleJson() {}

    /** One bar as an object; the forming one says that it is not closed. */
    static void row(JsonWriter json, Asset asset, Interval interval, CandleSeries bars, int i) {
        json.object(() -> {
            address(json, interval, bars.time(i));
            prices(json, bars.open(i), bars.high(i), bars.low(i), bars.close(i));
            json.volume("volume", bars.volume(i), asset.volumeScale());
            if (bars.isForming(i)) {
                forming(json, asset, interval, bars.time(i));
            }
        });
    }

    /** What writes a bar's value into each of {@link #COLUMNS}. */
    static List<ObjIntConsumer<JsonWriter>> columns(Asset asset, CandleSeries bars) {
        return List.of(
                (json, i) -> json.whole(Math.floorDiv(bars.time(i), MILLIS)),
                (json, i) -> json.number(bars.open(i)),
                (json, i) -> json.number(bars.high(i)),
                (json, i) -> json.number(bars.low(i)),
                (json, i) -> json.number(bars.close(i)),
                (json, i) -> json.volume(bars.volume(i), asset.volumeScale()));
    }

    /** One bar with its address, as the stream sends it. */
    public static byte[] bar(Asset asset, Interval interval, Candle bar, boolean closed, int revision) {
        return Json.object(json -> {
            json.text("market", asset.market().id())
                    .text("symbol", asset.symbol().value())
                    .text("interval", interval.id());
            address(json, interval, bar.time().toEpochMilli());
            prices(json, bar.open(), bar.high(), bar.low(), bar.close());
            json.volume("volume", bar.volume(), asset.volumeScale());
            if (closed) {
                json.flag("closed", true);
            } else {
                forming(json, asset, interval, bar.time().toEpochMilli());
            }
            json.whole("revision", revision);
        });
    }

    /** The trading day that a label of 00:00 UTC names. */
    static String label(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
    }

    private static void address(JsonWriter json, Interval interval, long millis) {
        String date = interval.isIntraday() ? Instant.ofEpochMilli(millis).toString() : label(millis);
        json.text("date", date).whole("time", Math.floorDiv(millis, MILLIS));
    }

    private static void prices(JsonWriter json, double open, double high, double low, double close) {
        json.number("open", open).number("high", high).number("low", low).number("close", close);
    }

    private static void forming(JsonWriter json, Asset asset, Interval interval, long millis) {
        json.flag("closed", false).instant("closes_at", closeOf(asset, interval, millis));
    }

    static Instant closeOf(Asset asset, Interval interval, long millis) {
        return asset.calendar().closeOf(interval, Instant.ofEpochMilli(millis));
    }
}
