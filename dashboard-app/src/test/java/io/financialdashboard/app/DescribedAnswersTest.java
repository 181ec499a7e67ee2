package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every answer about every asset, simulated and recorded, is as {@code /openapi.json} says. */
class DescribedAnswersTest {
    @TempDir
    private Path dataDir;

    @Test
    void simulated_markets_are_answered_as_described() {
        try (Dashboard dashboard =
                Dashboard.start("--port=0", "--clock=2026-01-15T15:00:30Z", "--data-dir=" + dataDir)) {
            assertAnswersAreAsDescribed(new HttpProbe(dashboard.port()));
            assertDialectsAnswerAsDescribed(new HttpProbe(dashboard.port()));
        }
    }

    @Test
    void recorded_markets_are_answered_as_described() {
        try (Dashboard dashboard = WholeRecording.serve(RecordedPrices.folder(), dataDir)) {
            assertAnswersAreAsDescribed(new HttpProbe(dashboard.port()));
            assertDialectsAnswerAsDescribed(new HttpProbe(dashboard.port()));
        }
    }

    private static void assertAnswersAreAsDescribed(HttpProbe http) {
        var described = new DescribedSchemas(http);
        List<JsonNode> assets =
                http.json("/api/assets").path("assets").values().stream().toList();

        assertThat(described.paths()).hasSizeGreaterThan(10);
        for (String path : described.paths()) {
            if (path.contains("{symbol}")) {
                assets.forEach(asset -> queries(path, asset)
                        .forEach(query -> described.check(path, form -> address(form, asset) + query)));
            } else {
                described.check(path, form -> idOf(http, form));
            }
        }
        List.of("forex", "crypto", "stocks", "commodities")
                .forEach(market -> described.check("/api/market-stats", form -> form + "?market=" + market));
    }

    /** The default list, or an alert that is made for it. */
    private static String idOf(HttpProbe http, String form) {
        if (!form.startsWith("/api/alerts/{id}")) {
            return form.replace("{id}", "default");
        }
        JsonNode asset = http.json("/api/assets").path("assets").path(0);
        String body = "{\"symbol\":\"%s\",\"when\":\"crosses\",\"target\":1}"
                .formatted(asset.path("symbol").asString());
        return form.replace("{id}", http.post("/api/alerts", body).path("id").asString());
    }

    private static void assertDialectsAnswerAsDescribed(HttpProbe http) {
        var described = new DescribedSchemas(http);
        List.of(
                        "/udf/config",
                        "/udf/symbol_info",
                        "/udf/search",
                        "/tv/groups",
                        "/tv/symbol_info",
                        "/widgets.json",
                        "/apps.json")
                .forEach(path -> described.check(path, form -> form));
        described.checkText("/udf/time");
        List.of("/api/prices", "/api/news", "/api/market-stats", "/api/watchlist")
                .forEach(path -> described.check(path, form -> form + "?format=rows"));
        http.json("/udf/symbol_info").path("symbol").values().forEach(symbol -> {
            JsonNode asset = http.json("/udf/symbols?symbol=" + symbol.asString());
            assertThat(asset.path("name")).isEqualTo(symbol);
            List.of(
                            "/udf/symbols?symbol=",
                            "/udf/marks?symbol=",
                            "/udf/timescale_marks?symbol=",
                            "/udf/quotes?symbols=",
                            "/tv/quotes?symbols=")
                    .forEach(ask -> described.check(pathOf(ask), form -> ask + symbol.asString()));
            asset.path("supported_resolutions")
                    .values()
                    .forEach(resolution -> Stream.of("/udf/history", "/tv/history")
                            .map(path -> path + "?countback=20&resolution=" + resolution.asString())
                            .forEach(ask -> assertBars(http, described, ask + "&symbol=" + symbol.asString())));
        });
    }

    private static void assertBars(HttpProbe http, DescribedSchemas described, String ask) {
        described.check(pathOf(ask), form -> ask);
        assertThat(http.json(ask).path("s").asString()).as(ask).isIn("ok", "no_data");
    }

    private static String pathOf(String ask) {
        return ask.substring(0, ask.indexOf('?'));
    }

    private static String address(String path, JsonNode asset) {
        return path.replace("{market}", asset.path("market").asString())
                .replace("{symbol}", asset.path("symbol").asString().replace('/', '-'));
    }

    /** Each interval that the asset has, in each form. */
    private static Stream<String> queries(String path, JsonNode asset) {
        String indicators = path.startsWith("/api/indicators/") ? "&indicators=sma" : "";
        if (indicators.isEmpty() && !path.startsWith("/api/historical/")) {
            return Stream.of("");
        }
        return asset.path("intervals").values().stream()
                .flatMap(interval -> Stream.of("json", "columns")
                        .map(format -> "?limit=20&interval=" + interval.asString() + "&format=" + format + indicators));
    }
}
