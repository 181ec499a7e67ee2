package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.ChartLook;
import io.financialdashboard.adapters.http.page.view.ChartView;
import io.financialdashboard.adapters.http.page.view.Instrument;
import io.financialdashboard.adapters.http.page.view.NotFoundView;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /chart/{market}/{symbol}?interval=1h} in one language: one asset's chart over the whole window. */
public final class ChartPage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final MarketData marketData;
    private final Frames frames;
    private final AssetRows rows;
    private final ChartIntervals intervals;
    private final QuoteFigures figures;
    private final NumberTexts numbers;
    private final Previews previews;
    private final Texts texts;

    public ChartPage(MarketData marketData, PageSetting setting, Texts texts) {
        this.marketData = marketData;
        this.frames = new Frames(marketData, setting, texts);
        this.rows = new AssetRows(marketData, texts);
        this.intervals = new ChartIntervals(marketData);
        this.figures = new QuoteFigures(marketData, texts);
        this.numbers = new NumberTexts(texts);
        this.previews = new Previews(setting.publicUrl(), texts);
        this.texts = texts;
    }

    @Override
    public void handle(Context ctx) {
        String spelling = ctx.pathParam("symbol");
        Optional<Market> market = Market.find(ctx.pathParam("market"));
        Optional<Asset> asset = market.flatMap(known -> marketData.catalogue().find(known, spelling));
        if (asset.isPresent()) {
            Optional<Interval> asked =
                    Optional.ofNullable(ctx.queryParam("interval")).flatMap(Interval::find);
            ChartLook look = ChartLook.of(
                    asset.get().fixing(),
                    Optional.ofNullable(ctx.queryParam("type")),
                    Optional.ofNullable(ctx.queryParam("range")));
            String host = ctx.scheme() + "://" + ctx.host();
            templates.write(ctx, "chart.jte", view(asset.get(), asked, look, host));
        } else {
            String heading = market.isPresent()
                    ? texts.text("not_found.title", Map.of("asked", spelling))
                    : texts.text("not_found.market", Map.of("asked", ctx.pathParam("market")));
            ctx.status(HttpStatus.NOT_FOUND);
            templates.write(ctx, "not-found.jte", notFound(heading, spelling));
        }
    }

    /** @param askedOf scheme and host of the request */
    ChartView view(Asset asset, Optional<Interval> asked, ChartLook look, String askedOf) {
        AssetRow row = rows.row(asset);
        Set<Interval> available = intervals.withBars(asset);
        Interval interval = asked.filter(available::contains).orElseGet(() -> intervals.forPage(asset));
        return new ChartView(
                frames.titled(asset.displayName() + " " + row.price().text(), "chart"),
                row,
                changeAbsolute(asset),
                frames.session(asset),
                interval.id(),
                look,
                Arrays.stream(Interval.values())
                        .map(choice -> new ChartView.IntervalChoice(
                                choice.id(), texts.text("interval." + choice.id()), available.contains(choice)))
                        .toList(),
                figures.of(asset),
                figures.year(asset),
                previews.of(askedOf, row, interval, look));
    }

    private ChangeText changeAbsolute(Asset asset) {
        return marketData
                .findQuote(asset.symbol())
                .filter(quote -> quote.change().isPresent())
                .map(quote -> numbers.signed(quote.change().getAsDouble(), asset.priceScale()))
                .orElse(ChangeText.NONE);
    }

    NotFoundView notFound(String heading, String spelling) {
        List<Instrument> suggestions = marketData.catalogue().closeMatches(spelling).stream()
                .map(marketData.catalogue()::get)
                .map(asset -> AssetRows.instrument(asset, texts))
                .toList();
        return new NotFoundView(frames.frame("not_found.name", ""), heading, suggestions);
    }
}
