package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.DashboardView;
import io.financialdashboard.adapters.http.page.view.MarketCard;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.page.view.WatchlistView;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.Watchlists;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.news.port.in.News;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code GET /} in one language: the overview with real numbers in the HTML, useful before and without any script. */
public final class DashboardPage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final Texts texts;
    private final MarketData marketData;
    private final Analytics analytics;
    private final Watchlists watchlists;
    private final PageSetting setting;
    private final Frames frames;
    private final AssetRows rows;
    private final SummaryFigures summary;
    private final NewsItems news;
    private final Figures figures;

    public DashboardPage(
            MarketData marketData,
            Analytics analytics,
            News news,
            Watchlists watchlists,
            PageSetting setting,
            Texts texts) {
        this.texts = texts;
        this.marketData = marketData;
        this.analytics = analytics;
        this.watchlists = watchlists;
        this.setting = setting;
        this.frames = new Frames(marketData, setting, texts);
        this.rows = new AssetRows(marketData, texts);
        this.summary = new SummaryFigures(analytics, texts);
        this.news = new NewsItems(news, marketData, texts);
        this.figures = new Figures(texts);
    }

    @Override
    public void handle(Context ctx) {
        templates.write(ctx, "dashboard.jte", view());
    }

    DashboardView view() {
        return new DashboardView(
                frames.frame("sections.markets", "markets"),
                summary.figures(),
                Arrays.stream(Market.values())
                        .map(this::card)
                        .flatMap(Optional::stream)
                        .toList(),
                news.latest(),
                watchlist());
    }

    private Optional<MarketCard> card(Market market) {
        List<AssetRow> assets =
                marketData.catalogue().assets(market).stream().map(rows::row).toList();
        return frames.session(market)
                .map(session ->
                        new MarketCard(session, chosen(assets), assets, figures.own(analytics.statistics(market))));
    }

    private static AssetRow chosen(List<AssetRow> assets) {
        return assets.stream().filter(AssetRow::hasPrice).findFirst().orElseGet(assets::getFirst);
    }

    private WatchlistView watchlist() {
        Watchlist list = watchlists
                .find(Watchlist.DEFAULT_ID)
                .orElseThrow(() -> new IllegalStateException("the default list always exists"));
        String name = list.isUnnamed() ? texts.text("sections.watchlist") : list.name();
        return new WatchlistView(list.id(), name, rows(list), setting.readOnly());
    }

    private List<AssetRow> rows(Watchlist list) {
        return list.symbols().stream()
                .map(marketData.catalogue()::find)
                .flatMap(Optional::stream)
                .map(rows::row)
                .toList();
    }
}
