package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.Routes.get;
import static io.financialdashboard.adapters.http.server.Routes.named;

import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.KeptAnswers;
import io.financialdashboard.adapters.http.interop.HistoryHandler;
import io.financialdashboard.adapters.http.interop.StatusAnswers;
import io.financialdashboard.adapters.http.interop.TradingViewNames;
import io.financialdashboard.adapters.http.interop.TradingWeeks;
import io.financialdashboard.adapters.http.openbb.WorkspaceHandlers;
import io.financialdashboard.adapters.http.stream.TradeStreamHandler;
import io.financialdashboard.adapters.http.tv.TradingViewHandlers;
import io.financialdashboard.adapters.http.tv.TradingViewHistory;
import io.financialdashboard.adapters.http.udf.UdfHandlers;
import io.financialdashboard.adapters.http.udf.UdfHistory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The routes for programs that speak a dialect of their own: charting libraries and workspaces. */
final class DialectRoutes {
    private final Facades facades;
    private final BytesCache cache;
    private final KeptAnswers answers;
    private final TradeStreamHandler trades;

    DialectRoutes(Facades facades, BytesCache cache, KeptAnswers answers, TradeStreamHandler trades) {
        this.facades = facades;
        this.cache = cache;
        this.answers = answers;
        this.trades = trades;
    }

    void addTo(RoutesConfig routes) {
        var marketData = facades.marketData();
        var weeks = new TradingWeeks(facades.clock());

        var udf = new UdfHandlers(marketData, facades.news(), facades.clock(), weeks);
        status(routes, "/udf/config", udf::config);
        status(routes, "/udf/time", udf::time);
        status(routes, "/udf/symbols", udf::symbols);
        status(routes, "/udf/symbol_info", udf::symbolInfo);
        status(routes, "/udf/search", udf::search);
        status(routes, "/udf/history", new HistoryHandler(marketData, new UdfHistory(), cache, answers));
        status(routes, "/udf/quotes", udf::quotes);
        status(routes, "/udf/marks", udf::marks);
        status(routes, "/udf/timescale_marks", udf::timescaleMarks);

        var names = new TradingViewNames(marketData.catalogue());
        var tv = new TradingViewHandlers(marketData, weeks, names);
        status(routes, "/tv/authorize", tv::authorize);
        routes.post("/tv/authorize", named("/tv/authorize", tv::authorize));
        status(routes, "/tv/groups", tv::groups);
        status(routes, "/tv/symbol_info", tv::symbolInfo);
        status(routes, "/tv/history", new HistoryHandler(marketData, new TradingViewHistory(names), cache, answers));
        status(routes, "/tv/quotes", tv::quotes);
        get(routes, "/tv/streaming", trades);

        var workspace = new WorkspaceHandlers(marketData.catalogue());
        get(routes, "/widgets.json", workspace::widgets);
        get(routes, "/apps.json", workspace::apps);
    }

    /** A route whose refusals are a 200 that says so in its body. */
    private static void status(RoutesConfig routes, String path, Handler handler) {
        get(routes, path, StatusAnswers.of(handler));
    }
}
