package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.KeptAnswers;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.BarsText;
import io.financialdashboard.adapters.http.json.CandleCsv;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.function.Function;

/** {@code GET /api/historical/{market}/{symbol}}: bars, oldest first, as rows, columns or CSV. */
public final class HistoricalHandler implements Handler {
    private final MarketData marketData;
    private final BytesCache cache;
    private final KeptAnswers answers;

    public HistoricalHandler(MarketData marketData, BytesCache cache, KeptAnswers answers) {
        this.marketData = marketData;
        this.cache = cache;
        this.answers = answers;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Asset asset = AssetParameter.ofPath(ctx, marketData.catalogue());
        HistoricalParameters wanted = HistoricalParameters.of(ctx, asset, marketData.intervals(asset.symbol()));
        answers.send(
                ctx,
                marketData.source().id(),
                cache.body(wanted, before -> encode(asset, wanted, before)),
                "Accept, Accept-Encoding");
    }

    private Representation encode(Asset asset, HistoricalParameters wanted, Representation before) {
        CandlesQuery query = wanted.query();
        Interval interval = query.interval();
        return switch (wanted.format()) {
            case JSON -> grown(before, query, bars -> BarsText.rows(asset, interval, bars));
            case COLUMNS -> grown(before, query, bars -> BarsText.columns(asset, interval, bars));
            case CSV -> Representation.of(BarsFormat.CSV_TYPE, CandleCsv.bytes(asset, closed(query)));
        };
    }

    /** A tick changes one bar, or none of these: what stays is neither written nor compressed again. */
    private Representation grown(Representation before, CandlesQuery query, Function<CandleSeries, BarsText> anew) {
        CandleSeries bars = marketData.candles(query);
        if (before.source().orElse(null) instanceof BarsText text) {
            BarsText next = text.next(bars);
            return next == text ? before : Representation.json(next);
        }
        return Representation.json(anew.apply(bars));
    }

    /** As many closed bars as were asked for: the forming one is no part of a file. */
    private CandleSeries closed(CandlesQuery query) {
        CandleSeries bars = marketData.candles(
                new CandlesQuery(query.symbol(), query.interval(), query.from(), query.to(), query.limit() + 1));
        CandleSeries closed = bars.lastIsForming() ? bars.slice(0, bars.size() - 1) : bars;
        return query.from().isPresent() ? closed.first(query.limit()) : closed.last(query.limit());
    }
}
