package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.metrics.AudienceMetrics;
import io.financialdashboard.adapters.http.metrics.Metrics;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The page of a chart, counted by asset each time it is asked for. What the catalogue does not have is not counted. */
final class ChartViews implements Handler {
    private final Handler page;
    private final Catalogue catalogue;
    private final Map<Symbol, LongAdder> views;

    ChartViews(Handler page, Catalogue catalogue) {
        this.page = page;
        this.catalogue = catalogue;
        views = catalogue.assets().stream()
                .collect(Collectors.toUnmodifiableMap(Asset::symbol, asset -> new LongAdder()));
    }

    void addTo(Metrics metrics) {
        metrics.counter(
                "chart_views",
                "How often the page of the asset's chart was asked for.",
                AudienceMetrics.ASSET,
                () -> AudienceMetrics.byAsset(catalogue, asset -> count(asset).sum()));
    }

    @Override
    public void handle(Context ctx) throws Exception {
        page.handle(ctx);
        if (ctx.method().equals(HandlerType.GET)) {
            Market.find(ctx.pathParam("market"))
                    .flatMap(market -> catalogue.find(market, ctx.pathParam("symbol")))
                    .ifPresent(asset -> count(asset).increment());
        }
    }

    private LongAdder count(Asset asset) {
        return Objects.requireNonNull(views.get(asset.symbol()));
    }
}
