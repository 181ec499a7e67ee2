package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.UnitsOutstanding;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.util.OptionalDouble;
import java.util.Set;

/** An asset as {@code /api/assets} gives it. */
public final class AssetJson {
    private AssetJson() {}

    public static void write(JsonWriter json, Asset asset, Set<Interval> intervals, SessionStatus session) {
        json.text("symbol", asset.symbol().value())
                .text("market", asset.market().id())
                .text("display_name", asset.displayName())
                .text("base_currency", asset.baseCurrency())
                .text("quote_currency", asset.quoteCurrency())
                .whole("price_scale", asset.priceScale())
                .number("min_tick", asset.minTick())
                .text("price_basis", asset.priceBasis().id())
                .flag("may_be_negative", asset.mayBeNegative())
                .flag("fixing", asset.fixing())
                .text("volume_kind", asset.volumeKind().id())
                .text("volume_meaning", asset.volumeKind().meaning())
                .whole("volume_scale", asset.volumeScale())
                .number("units_outstanding", units(asset))
                .date("units_as_of", asset.outstanding().map(UnitsOutstanding::asOf))
                .text("calendar", asset.calendar().id())
                .text("hours", asset.hours().id())
                .text("time_zone", asset.calendar().zone().getId())
                .array("splits", () -> asset.splits().forEach(split -> split(json, split)))
                .texts(
                        "intervals",
                        intervals.stream().sorted().map(Interval::id).toList())
                .object("session", () -> QuoteJson.session(json, session));
    }

    private static void split(JsonWriter json, Split split) {
        json.object(() -> json.text("ex_date", split.exDate().toString()).number("ratio", split.ratio()));
    }

    private static OptionalDouble units(Asset asset) {
        return asset.outstanding().stream().mapToDouble(UnitsOutstanding::units).findFirst();
    }
}
