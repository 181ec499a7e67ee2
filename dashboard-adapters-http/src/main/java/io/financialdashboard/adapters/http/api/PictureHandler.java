package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.picture.Picture;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
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
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** {@code GET /api/chart/{market}/{symbol}.svg} and {@code .png}: a chart as a picture, the same bytes for the same state. */
public final class PictureHandler implements Handler {
    private final Charts charts;
    private final MarketData marketData;
    private final BytesCache cache;
    /** Pixels of a picture take ten megabytes while it is drawn: one at a time. */
    private final Lock drawing = new ReentrantLock();

    public PictureHandler(Charts charts, MarketData marketData, BytesCache cache) {
        this.charts = charts;
        this.marketData = marketData;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        String name = ctx.pathParam("symbol");
        PictureFile file = PictureFile.of(name).orElseThrow(() -> noSuchFile(name));
        Asset asset = AssetParameter.asset(
                marketData.catalogue(),
                Optional.of(AssetParameter.market(ctx.pathParam("market"))),
                name.substring(0, name.length() - file.ending().length()),
                "symbol");
        Accept.of(ctx).require(List.of(file.contentType()));
        PictureParameters wanted = PictureParameters.of(ctx, file, charts, asset, marketData.intervals(asset.symbol()));
        ctx.header("Data-Source", marketData.source().id());
        // Made to be shown on pages of others.
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        Answer.send(ctx, cache.get(wanted, () -> draw(asset, wanted)));
    }

    private Representation draw(Asset asset, PictureParameters wanted) {
        IndicatorsAnswer answer = values(wanted);
        var picture = new Picture(
                asset,
                wanted.query().bars().interval(),
                answer.bars(),
                answer.lines(),
                marketData.source(),
                wanted.style(),
                wanted.theme(),
                wanted.size());
        String type = wanted.file().contentType();
        return switch (wanted.file()) {
            case SVG -> Representation.of(type, picture.svg());
            case PNG -> Representation.packed(type, png(picture));
        };
    }

    private byte[] png(Picture picture) {
        drawing.lock();
        try {
            return picture.png();
        } finally {
            drawing.unlock();
        }
    }

    private IndicatorsAnswer values(PictureParameters wanted) {
        try {
            return charts.values(wanted.query());
        } catch (BadIndicatorException refused) {
            throw IndicatorsParameters.problem(refused);
        }
    }

    private static RuntimeException noSuchFile(String name) {
        return Problem.about(
                        ProblemType.NOT_FOUND,
                        "symbol",
                        "a picture ends in .svg or .png, got " + Problem.quoted(name),
                        PictureFile.ENDINGS)
                .asException();
    }
}
