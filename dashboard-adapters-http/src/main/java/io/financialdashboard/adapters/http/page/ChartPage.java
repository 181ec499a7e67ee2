package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetPaths;
import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.ChartLook;
import io.financialdashboard.adapters.http.page.view.ChartView;
import io.financialdashboard.adapters.http.page.view.Instrument;
import io.financialdashboard.adapters.http.page.view.NotFoundView;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code GET /chart/{market}/{symbol}?interval=1h}: one asset's chart over the whole window. */
public final class ChartPage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final MarketData marketData;
    private final Frames frames;
    private final AssetRows rows;
    private final ChartIntervals intervals;
    private final QuoteFigures figures;

    public ChartPage(MarketData marketData, AssetPaths files) {
        this.marketData = marketData;
        this.frames = new Frames(marketData, files);
        this.rows = new AssetRows(marketData);
        this.intervals = new ChartIntervals(marketData);
        this.figures = new QuoteFigures(marketData);
    }

    @Override
    public void handle(Context ctx) {
        String spelling = ctx.pathParam("symbol");
        Optional<Asset> asset = Market.find(ctx.pathParam("market"))
                .flatMap(market -> marketData.catalogue().find(market, spelling));
        if (asset.isPresent()) {
            Optional<Interval> asked =
                    Optional.ofNullable(ctx.queryParam("interval")).flatMap(Interval::find);
            ChartLook look = ChartLook.of(
                    asset.get().fixing(),
                    Optional.ofNullable(ctx.queryParam("type")),
                    Optional.ofNullable(ctx.queryParam("range")));
            templates.write(ctx, "chart.jte", view(asset.get(), asked, look));
        } else {
            ctx.status(HttpStatus.NOT_FOUND);
            templates.write(ctx, "not-found.jte", notFound(spelling));
        }
    }

    ChartView view(Asset asset, Optional<Interval> asked, ChartLook look) {
        AssetRow row = rows.row(asset);
        Set<Interval> available = marketData.intervals(asset.symbol());
        return new ChartView(
                frames.frame(asset.displayName() + " " + row.price().text(), "chart"),
                row,
                changeAbsolute(asset),
                frames.session(asset),
                asked.filter(available::contains)
                        .orElseGet(() -> intervals.forPage(asset))
                        .id(),
                look,
                Arrays.stream(Interval.values())
                        .map(interval -> new ChartView.IntervalChoice(
                                interval.id(), name(interval), available.contains(interval)))
                        .toList(),
                figures.of(asset),
                figures.year(asset));
    }

    private ChangeText changeAbsolute(Asset asset) {
        return marketData
                .findQuote(asset.symbol())
                .filter(quote -> quote.change().isPresent())
                .map(quote -> NumberTexts.signed(quote.change().getAsDouble(), asset.priceScale(), ""))
                .orElse(ChangeText.NONE);
    }

    private NotFoundView notFound(String spelling) {
        List<Instrument> suggestions = marketData.catalogue().closeMatches(spelling).stream()
                .map(marketData.catalogue()::get)
                .map(AssetRows::instrument)
                .toList();
        return new NotFoundView(frames.frame("Not found", "chart"), spelling, suggestions);
    }

    private static String name(Interval interval) {
        return switch (interval) {
            case ONE_MINUTE -> "1 minute";
            case FIVE_MINUTES -> "5 minutes";
            case FIFTEEN_MINUTES -> "15 minutes";
            case THIRTY_MINUTES -> "30 minutes";
            case ONE_HOUR -> "1 hour";
            case FOUR_HOURS -> "4 hours";
            case ONE_DAY -> "1 day";
            case ONE_WEEK -> "1 week";
            case ONE_MONTH -> "1 month";
        };
    }
}
