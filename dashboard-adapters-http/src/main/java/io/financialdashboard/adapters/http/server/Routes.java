package io.financialdashboard.adapters.http.server;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import io.financialdashboard.adapters.http.api.AlertsHandlers;
import io.financialdashboard.adapters.http.api.AssetsHandler;
import io.financialdashboard.adapters.http.api.HistoricalHandler;
import io.financialdashboard.adapters.http.api.IndicatorListHandler;
import io.financialdashboard.adapters.http.api.IndicatorsHandler;
import io.financialdashboard.adapters.http.api.NewsHandler;
import io.financialdashboard.adapters.http.api.PictureHandler;
import io.financialdashboard.adapters.http.api.PricesHandler;
import io.financialdashboard.adapters.http.api.QualityHandler;
import io.financialdashboard.adapters.http.api.SessionsHandler;
import io.financialdashboard.adapters.http.api.StatisticsHandler;
import io.financialdashboard.adapters.http.api.WatchlistHandler;
import io.financialdashboard.adapters.http.api.WatchlistsHandlers;
import io.financialdashboard.adapters.http.assets.AssetFileHandler;
import io.financialdashboard.adapters.http.assets.ServiceWorkerHandler;
import io.financialdashboard.adapters.http.assets.StaticAssets;
import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.KeptAnswers;
import io.financialdashboard.adapters.http.description.ApiDescriptionHandler;
import io.financialdashboard.adapters.http.metrics.Metrics;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.ChangeGuard;
import io.financialdashboard.adapters.http.stream.StreamHandler;
import io.financialdashboard.adapters.http.stream.TradeStreamHandler;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every route of the server, on one screen. */
final class Routes {
    /** The request attribute that names the matched route, for the figures. */
    static final String ATTRIBUTE = "route";

    private final Facades facades;
    private final BytesCache cache;
    private final KeptAnswers answers;
    private final StaticAssets assets;
    private final Pages pages;
    private final StreamHandler stream;
    private final TradeStreamHandler trades;
    private final HealthHandler health;
    private final Metrics metrics;
    private final ChangeGuard guard;

    Routes(
            Facades facades,
            BytesCache cache,
            KeptAnswers answers,
            StaticAssets assets,
            Pages pages,
            StreamHandler stream,
            TradeStreamHandler trades,
            HealthHandler health,
            Metrics metrics,
            ChangeGuard guard) {
        this.facades = facades;
        this.cache = cache;
        this.answers = answers;
        this.assets = assets;
        this.pages = pages;
        this.stream = stream;
        this.trades = trades;
        this.health = health;
        this.metrics = metrics;
        this.guard = guard;
    }

    /** What everybody may ask. */
    void addPublicTo(RoutesConfig routes) {
        var marketData = facades.marketData();
        var files = new AssetFileHandler(assets);

        routes.exception(NotFoundResponse.class, new MissingPage(pages.notFound())::answer);
        get(routes, "/", new PageHandler(pages.dashboard()));
        get(routes, "/chart/{market}/<symbol>", new PageHandler(pages.chart()));
        get(routes, "/assets/{hash}/<path>", files);
        get(routes, "/favicon.ico", files.at("icons/mark.svg"));
        get(routes, "/manifest.webmanifest", files.at("manifest.webmanifest"));
        List.of("icon-192.png", "icon-512.png", "icon-maskable-512.png")
                .forEach(icon -> get(routes, "/icons/" + icon, files.at("icons/" + icon)));
        get(routes, "/sw.js", new ServiceWorkerHandler(assets));
        get(routes, "/offline", new PageHandler(pages.offline()));

        get(routes, "/api/assets", new AssetsHandler(marketData, cache));
        get(routes, "/api/prices", new PricesHandler(marketData, facades.analytics(), cache, answers));
        get(routes, "/api/historical/{market}/<symbol>", new HistoricalHandler(marketData, cache, answers));
        get(routes, "/api/indicators", new IndicatorListHandler(facades.charts()));
        get(routes, "/api/indicators/{market}/<symbol>", new IndicatorsHandler(facades.charts(), marketData, cache));
        get(routes, "/api/chart/{market}/<symbol>", new PictureHandler(facades.charts(), marketData, cache));
        get(routes, "/api/sessions/{market}/<symbol>", new SessionsHandler(marketData, cache));
        get(routes, "/api/quality/{market}/<symbol>", new QualityHandler(marketData));
        get(routes, "/api/market-stats", new StatisticsHandler(facades.analytics(), cache));
        get(routes, "/api/news", new NewsHandler(facades.news(), marketData, cache));

        var lists = new WatchlistsHandlers(facades.watchlists(), marketData.catalogue());
        get(routes, "/api/watchlist", new WatchlistHandler(facades.watchlists(), marketData));
        get(routes, "/api/watchlists", lists::all);
        change(routes, POST, "/api/watchlists", lists::create);
        get(routes, "/api/watchlists/{id}", lists::one);
        change(routes, PUT, "/api/watchlists/{id}", lists::replace);
        change(routes, DELETE, "/api/watchlists/{id}", lists::delete);
        change(routes, PUT, "/api/watchlists/{id}/items/{market}/<symbol>", lists::addItem);
        change(routes, DELETE, "/api/watchlists/{id}/items/{market}/<symbol>", lists::removeItem);

        var alerts = new AlertsHandlers(facades.alerts(), marketData);
        get(routes, "/api/alerts", alerts::all);
        change(routes, POST, "/api/alerts", alerts::create);
        get(routes, "/api/alerts/history", alerts::history);
        // It changes nothing, so that it is offered where nothing may be changed as well.
        routes.addHttpHandler(POST, "/api/alerts/dry-run", named("/api/alerts/dry-run", alerts::rehearse));
        get(routes, "/api/alerts/{id}", alerts::one);
        change(routes, PUT, "/api/alerts/{id}", alerts::replace);
        change(routes, DELETE, "/api/alerts/{id}", alerts::delete);

        get(routes, "/docs", new PageHandler(pages.docs()));
        get(routes, "/openapi.json", new ApiDescriptionHandler());

        get(routes, "/api/stream", stream);
        get(routes, StreamUpgrade.PATH, Routes::noUpgrade);

        new DialectRoutes(facades, cache, answers, trades).addTo(routes);
    }

    /** What whoever runs the server asks: on a port of its own where there is one. */
    void addManagementTo(RoutesConfig routes) {
        get(routes, "/health/live", health.live());
        get(routes, "/health/ready", health.ready());
        get(routes, "/metrics", this::figures);
    }

    /** Who asks for a WebSocket as the protocol wants it does not come this far. */
    private static void noUpgrade(Context ctx) {
        ctx.header("Upgrade", "websocket").header("Connection", "Upgrade");
        throw Problem.of(ProblemType.UPGRADE_REQUIRED, "this address speaks WebSocket only; see docs/stream.md")
                .asException();
    }

    private void figures(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store");
        Answer.write(ctx, Metrics.MEDIA_TYPE, metrics.text().getBytes(StandardCharsets.UTF_8));
    }

    /** HEAD is answered by the same handler; the server leaves the body out. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, named(path, handler));
        routes.head(path, named(path, handler));
    }

    private void change(RoutesConfig routes, HandlerType method, String path, Handler handler) {
        routes.addHttpHandler(method, path, named(path, guard.before(handler)));
    }

    static Handler named(String path, Handler handler) {
        return ctx -> {
            ctx.req().setAttribute(ATTRIBUTE, path);
            handler.handle(ctx);
        };
    }
}
