package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** {@code GET /api/quality/{market}/{symbol}}: where an asset's prices come from and what became of its ticks. */
public final class QualityHandler implements Handler {
    private final MarketData marketData;

    public QualityHandler(MarketData marketData) {
        this.marketData = marketData;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Asset asset = AssetParameter.ofPath(ctx, marketData.catalogue());
        Parameters.of(ctx);
        Accept.of(ctx).require(List.of(Representation.JSON));
        Answer.send(ctx, Representation.json(encode(asset)));
    }

    private byte[] encode(Asset asset) {
        Quality quality = marketData.quality(asset.symbol());
        Instant lastUpdated = marketData.lastUpdated();
        return Json.object(json -> {
            json.text("symbol", asset.symbol().value())
                    .text("market", asset.market().id())
                    .text("source", marketData.source().id());
            json.text("last_tick", quality.lastTick().map(Instant::toString));
            quality.lastTick()
                    .ifPresentOrElse(
                            last -> json.whole(
                                    "last_tick_age_ms", Math.max(0, lastUpdated.toEpochMilli() - last.toEpochMilli())),
                            () -> json.unknown("last_tick_age_ms"));
            json.whole("accepted", quality.accepted())
                    .whole("duplicates", quality.duplicates())
                    .whole("amended", quality.amended())
                    .whole("late", quality.late())
                    .whole("future", quality.future())
                    .whole("rejected", quality.rejected())
                    .whole("out_of_session", quality.outOfSession())
                    .whole("gaps", quality.gaps())
                    .whole("corrected_bars", quality.correctedBars());
        });
    }
}
