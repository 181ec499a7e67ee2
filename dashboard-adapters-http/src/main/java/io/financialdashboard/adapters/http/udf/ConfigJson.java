package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.interop.AssetNames;
import io.financialdashboard.adapters.http.interop.Instrument;
import io.financialdashboard.adapters.http.interop.Resolutions;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the feed can do, as {@code /udf/config} says it. */
final class ConfigJson {
    private ConfigJson() {}

    static byte[] of(MarketData marketData) {
        return Json.object(json -> {
            json.flag("supports_search", true)
                    // With it the client asks for groups by names that only TradingView's own servers have.
                    .flag("supports_group_request", false)
                    .flag("supports_marks", true)
                    .flag("supports_timescale_marks", true)
                    .flag("supports_time", true)
                    .texts("supported_resolutions", Resolutions.of(offered(marketData)));
            json.array("exchanges", () -> {
                json.object(() -> exchange(json, "", "All markets"));
                markets(marketData)
                        .forEach(market -> json.object(() -> exchange(json, AssetNames.exchange(market), market.id())));
            });
            json.array("symbols_types", () -> {
                json.object(() -> json.text("name", "All types").text("value", ""));
                markets(marketData).stream()
                        .map(Instrument::type)
                        .forEach(type ->
                                json.object(() -> json.text("name", type).text("value", type)));
            });
        });
    }

    private static void exchange(JsonWriter json, String value, String name) {
        json.text("value", value).text("name", name).text("desc", name);
    }

    private static List<Market> markets(MarketData marketData) {
        return Arrays.stream(Market.values())
                .filter(market -> !marketData.catalogue().assets(market).isEmpty())
                .toList();
    }

    private static Set<Interval> offered(MarketData marketData) {
        return marketData.catalogue().assets().stream()
                .map(Asset::symbol)
                .flatMap(symbol -> marketData.intervals(symbol).stream())
                .collect(Collectors.toSet());
    }
}
