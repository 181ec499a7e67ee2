package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.IndicatorJson;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/indicators/{market}/{symbol}}: values of indicators beside the bars. */
public final class IndicatorsHandler implements Handler {
    private final Charts charts;
    private final MarketData marketData;
    private final BytesCache cache;

    public IndicatorsHandler(Charts charts, MarketData marketData, BytesCache cache) {
        this.charts = charts;
        this.marketData = marketData;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Asset asset = AssetParameter.ofPath(ctx, marketData.catalogue());
        Accept.of(ctx).require(List.of(Representation.JSON));
        IndicatorsParameters wanted = IndicatorsParameters.of(ctx, charts, asset, marketData.intervals(asset.symbol()));
        ctx.header("Data-Source", marketData.source().id());
        Answer.send(ctx, cache.get(wanted, () -> Representation.json(encode(asset, wanted))));
    }

    private byte[] encode(Asset asset, IndicatorsParameters wanted) {
        IndicatorsAnswer answer = values(wanted);
        return switch (wanted.format()) {
            case JSON -> IndicatorJson.lines(asset, wanted.query().bars().interval(), answer);
            case COLUMNS -> IndicatorJson.columns(answer);
        };
    }

    private IndicatorsAnswer values(IndicatorsParameters wanted) {
        try {
            return charts.values(wanted.query());
        } catch (BadIndicatorException refused) {
            throw IndicatorsParameters.problem(refused);
        }
    }
}
