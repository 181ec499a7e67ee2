package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.CandleCsv;
import io.financialdashboard.adapters.http.json.CandleJson;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;

/** {@code GET /api/historical/{market}/{symbol}}: bars, oldest first, as rows, columns or CSV. */
public final class HistoricalHandler implements Handler {
    private final MarketData marketData;
    private final BytesCache cache;

    public HistoricalHandler(MarketData marketData, BytesCache cache) {
        this.marketData = marketData;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Asset asset = AssetParameter.ofPath(ctx, marketData.catalogue());
        HistoricalParameters wanted = HistoricalParameters.of(ctx, asset, marketData.intervals(asset.symbol()));
        ctx.header("Data-Source", marketData.source().id());
        Answer.send(ctx, cache.get(wanted, () -> encode(asset, wanted)), Answer.REVALIDATE, "Accept, Accept-Encoding");
    }

    private Representation encode(Asset asset, HistoricalParameters wanted) {
        CandlesQuery query = wanted.query();
        return switch (wanted.format()) {
            case JSON -> Representation.json(CandleJson.rows(asset, query.interval(), marketData.candles(query)));
            case COLUMNS -> Representation.json(CandleJson.columns(asset, query.interval(), marketData.candles(query)));
            case CSV -> Representation.of(BarsFormat.CSV_TYPE, CandleCsv.bytes(asset, closed(query)));
        };
    }

    /** As many closed bars as were asked for: the forming one is no part of a file. */
    private CandleSeries closed(CandlesQuery query) {
        CandleSeries bars = marketData.candles(
                new CandlesQuery(query.symbol(), query.interval(), query.from(), query.to(), query.limit() + 1));
        CandleSeries closed = bars.lastIsForming() ? bars.slice(0, bars.size() - 1) : bars;
        return query.from().isPresent() ? closed.first(query.limit()) : closed.last(query.limit());
    }
}
