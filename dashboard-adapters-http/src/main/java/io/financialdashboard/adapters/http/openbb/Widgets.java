package io.financialdashboard.adapters.http.openbb;

import static io.financialdashboard.adapters.http.openbb.TableColumn.Kind.CHANGE;
import static io.financialdashboard.adapters.http.openbb.TableColumn.Kind.COUNT;
import static io.financialdashboard.adapters.http.openbb.TableColumn.Kind.FLAG;
import static io.financialdashboard.adapters.http.openbb.TableColumn.Kind.NAME;
import static io.financialdashboard.adapters.http.openbb.TableColumn.Kind.PLAIN;
import static io.financialdashboard.adapters.http.openbb.TableColumn.Kind.TEXT;

import io.financialdashboard.adapters.http.openbb.Widget.Place;
import java.util.List;

/** All widgets, in the order in which they are told. */
final class Widgets {
    private static final Widget CHART = new Widget(
            "chart",
            "Chart",
            "Candles of any asset, with TradingView's charts",
            "/udf",
            new Place(0, 0, 40, 18),
            List.of());
    private static final Widget PRICES = new Widget(
            "prices",
            "Prices",
            "The latest price of every asset, its change and its day",
            "/api/prices",
            new Place(0, 18, 26, 14),
            List.of(
                    new TableColumn("symbol", "Symbol", NAME),
                    new TableColumn("display_name", "Name", TEXT),
                    new TableColumn("market", "Market", TEXT),
                    new TableColumn("current", "Price", PLAIN),
                    new TableColumn("change", "Change", CHANGE),
                    new TableColumn("bid", "Bid", PLAIN),
                    new TableColumn("ask", "Ask", PLAIN),
                    new TableColumn("open", "Open", PLAIN),
                    new TableColumn("high", "High", PLAIN),
                    new TableColumn("low", "Low", PLAIN),
                    new TableColumn("volume", "Volume", COUNT),
                    new TableColumn("time", "Time", TEXT),
                    new TableColumn("open_now", "Open now", FLAG),
                    new TableColumn("source", "Source", TEXT)));
    private static final Widget WATCHLIST = new Widget(
            "watchlist",
            "Watchlist",
            "The default watchlist with its prices",
            "/api/watchlist",
            new Place(26, 18, 14, 14),
            List.of(
                    new TableColumn("symbol", "Symbol", NAME),
                    new TableColumn("display_name", "Name", TEXT),
                    new TableColumn("price", "Price", PLAIN),
                    new TableColumn("change", "Change", CHANGE)));
    private static final Widget STATISTICS = new Widget(
            "statistics",
            "Market statistics",
            "Breadth, sentiment, volatility and the ends of each market",
            "/api/market-stats",
            new Place(0, 32, 40, 8),
            List.of(
                    new TableColumn("market", "Market", NAME),
                    new TableColumn("gainers", "Gainers", COUNT),
                    new TableColumn("losers", "Losers", COUNT),
                    new TableColumn("trend", "Trend", TEXT),
                    new TableColumn("sentiment", "Sentiment", TEXT),
                    new TableColumn("fear_greed_index", "Fear and greed", PLAIN),
                    new TableColumn("volatility", "Volatility, %", PLAIN),
                    new TableColumn("strongest", "Strongest", TEXT),
                    new TableColumn("strongest_change", "Its change", CHANGE),
                    new TableColumn("weakest", "Weakest", TEXT),
                    new TableColumn("weakest_change", "Its change", CHANGE)));
    private static final Widget NEWS = new Widget(
            "news",
            "News",
            "The latest articles, newest first",
            "/api/news",
            new Place(0, 40, 40, 12),
            List.of(
                    new TableColumn("timestamp", "Time", NAME),
                    new TableColumn("title", "Title", TEXT),
                    new TableColumn("source", "Source", TEXT),
                    new TableColumn("importance", "Importance", TEXT),
                    new TableColumn("market_impact", "Impact", CHANGE),
                    new TableColumn("symbols", "Symbols", TEXT),
                    new TableColumn("summary", "Summary", TEXT)));

    static final List<Widget> ALL = List.of(CHART, PRICES, WATCHLIST, STATISTICS, NEWS);

    private Widgets() {}
}
