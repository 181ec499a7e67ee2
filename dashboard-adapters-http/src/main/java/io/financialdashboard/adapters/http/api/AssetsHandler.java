package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.AssetJson;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/assets}: the catalogue, in the order in which it is shown. */
public final class AssetsHandler implements Handler {
    private final MarketData marketData;
    private final BytesCache cache;

    public AssetsHandler(MarketData marketData, BytesCache cache) {
        this.marketData = marketData;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters.of(ctx);
        Accept.of(ctx).require(List.of(Representation.JSON));
        Answer.send(ctx, cache.get(AssetsHandler.class, () -> Representation.json(encode())));
    }

    private byte[] encode() {
        return Json.object(json -> {
            json.text("source", marketData.source().id());
            json.array("assets", () -> marketData.catalogue().assets().forEach(asset -> asset(json, asset)));
        });
    }

    private void asset(JsonWriter json, Asset asset) {
        json.object(() ->
                AssetJson.write(json, asset, marketData.intervals(asset.symbol()), marketData.session(asset.symbol())));
    }
}
