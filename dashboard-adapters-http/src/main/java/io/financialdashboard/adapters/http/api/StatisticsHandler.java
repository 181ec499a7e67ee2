package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.StatisticsJson;
import io.financialdashboard.adapters.http.json.Tables;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.kernel.Market;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/market-stats?market=&format=}: one market's figures, or those over all with each market's below them. */
public final class StatisticsHandler implements Handler {
    private final Analytics analytics;
    private final BytesCache cache;

    public StatisticsHandler(Analytics analytics, BytesCache cache) {
        this.analytics = analytics;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters parameters = Parameters.ofTable(ctx, "market", "format");
        TableFormat format = TableFormat.of(parameters, Accept.of(ctx));
        Wanted wanted = new Wanted(AssetParameter.market(parameters), format);
        Answer.send(ctx, cache.get(wanted, () -> encode(wanted)), Answer.REVALIDATE, "Accept, Accept-Encoding");
    }

    private Representation encode(Wanted wanted) {
        List<MarketStatistics> rows =
                wanted.market().stream().map(analytics::statistics).toList();
        return wanted.format()
                .represent(Tables.statistics(), rows.isEmpty() ? ofAllMarkets() : rows, () -> nested(wanted));
    }

    private byte[] nested(Wanted wanted) {
        return wanted.market()
                .map(market -> Json.object(json -> StatisticsJson.market(json, analytics.statistics(market))))
                .orElseGet(this::all);
    }

    private byte[] all() {
        List<MarketStatistics> markets = ofAllMarkets();
        return Json.object(json -> {
            StatisticsJson.overall(json, analytics.overall(), markets);
            json.object(
                    "markets",
                    () -> markets.forEach(
                            one -> json.object(one.market().id(), () -> StatisticsJson.market(json, one))));
        });
    }

    private List<MarketStatistics> ofAllMarkets() {
        return Arrays.stream(Market.values()).map(analytics::statistics).toList();
    }

    private record Wanted(Optional<Market> market, TableFormat format) {}
}
