package io.financialdashboard.client;

import io.financialdashboard.client.json.WireFormat;
import io.financialdashboard.client.model.Alert;
import io.financialdashboard.client.model.Article;
import io.financialdashboard.client.model.Bar;
import io.financialdashboard.client.model.BarColumns;
import io.financialdashboard.client.model.Catalogue;
import io.financialdashboard.client.model.Firing;
import io.financialdashboard.client.model.IndicatorValues;
import io.financialdashboard.client.model.Market;
import io.financialdashboard.client.model.MarketStatistics;
import io.financialdashboard.client.model.Prices;
import io.financialdashboard.client.model.Quality;
import io.financialdashboard.client.model.Rehearsal;
import io.financialdashboard.client.model.Statistics;
import io.financialdashboard.client.model.Watchlist;
import io.financialdashboard.client.model.WatchlistItem;
import io.financialdashboard.client.stream.EventStream;
import io.financialdashboard.client.stream.StreamListener;
import io.financialdashboard.client.stream.StreamRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A dashboard, asked over HTTP. Every method waits for the answer, and throws
 * {@link io.financialdashboard.client.problem.ProblemException ProblemException} where the server refuses,
 * {@link io.financialdashboard.client.problem.UnreachableException UnreachableException} where it does not answer,
 * {@link io.financialdashboard.client.problem.UnexpectedAnswerException UnexpectedAnswerException} where something else does.
 *
 * <pre>{@code
 * try (var dashboard = DashboardClient.at(URI.create("http://127.0.0.1:8080"))) {
 *     double bitcoin = dashboard.prices().find("BTC/USDT").orElseThrow().quote().current();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class DashboardClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LISTS = "/api/watchlists";
    private static final String ALERTS = "/api/alerts";

    private final HttpClient http;
    private final HttpCalls calls;

    private DashboardClient(Server server, Duration patience) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        calls = new HttpCalls(http, server, patience);
    }

    /**
     * @param base for example {@code http://127.0.0.1:8080}, or with a path that a proxy puts before the dashboard's own
     * @throws IllegalArgumentException if it has no host, or another scheme than http and https
     */
    public static DashboardClient at(URI base) {
        return at(base, PATIENCE);
    }

    /** @param patience how long an answer may take; a stream may take its time */
    public static DashboardClient at(URI base, Duration patience) {
        return new DashboardClient(Server.at(base), patience);
    }

    /** The latest quote of each asset. */
    public Prices prices() {
        return read(Address.of("/api/prices"), Prices.class);
    }

    public Prices prices(Market market) {
        return read(Address.of("/api/prices").with("market", Optional.of(market.id())), Prices.class);
    }

    /** @param symbols in any of their spellings, one or more */
    public Prices prices(List<String> symbols) {
        return read(Address.of("/api/prices").with("symbols", Optional.of(String.join(",", symbols))), Prices.class);
    }

    /** Bars, oldest first; the last one may still be forming. */
    public List<Bar> bars(BarsRequest request) {
        return list(request.under("/api/historical"), Bar.class);
    }

    /** The same as columns. */
    public BarColumns columns(BarsRequest request) {
        Address address = request.under("/api/historical").with("format", Optional.of("columns"));
        return read(address, BarColumns.class);
    }

    /** Closed bars as CSV in the form that a dashboard can replay. */
    public String csv(BarsRequest request) {
        return calls.get(request.under("/api/historical").with("format", Optional.of("csv")), Function.identity());
    }

    /** @param indicators 1 to 16, such as {@code macd:12:26:9} or {@code rsi} */
    public IndicatorValues indicators(BarsRequest request, List<String> indicators) {
        Address address =
                request.under("/api/indicators").with("indicators", Optional.of(String.join(",", indicators)));
        return read(address, IndicatorValues.class);
    }

    /** Articles, newest first. */
    public List<Article> news(NewsRequest request) {
        return list(request.address(), Article.class);
    }

    /** The figures over all markets, with each market's. */
    public Statistics statistics() {
        return read(Address.of("/api/market-stats"), Statistics.class);
    }

    public MarketStatistics statistics(Market market) {
        return read(Address.of("/api/market-stats").with("market", Optional.of(market.id())), MarketStatistics.class);
    }

    public Catalogue catalogue() {
        return read(Address.of("/api/assets"), Catalogue.class);
    }

    /** What became of an asset's ticks since the server's start. */
    public Quality quality(Market market, String symbol) {
        return read(Address.of("/api/quality/" + market.id() + "/" + Address.part(symbol)), Quality.class);
    }

    /** The items of the default list with their prices. */
    public List<WatchlistItem> watched() {
        return list(Address.of("/api/watchlist"), WatchlistItem.class);
    }

    public List<Watchlist> watchlists() {
        return list(Address.of(LISTS), Watchlist.class);
    }

    public Watchlist watchlist(String id) {
        return read(listAt(id), Watchlist.class);
    }

    public Watchlist createWatchlist(String name, List<String> symbols) {
        return calls.change("POST", Address.of(LISTS), body(name, symbols), DashboardClient::watchlistOf);
    }

    /** Gives a list another name and other symbols. */
    public Watchlist replaceWatchlist(String id, String name, List<String> symbols) {
        return calls.change("PUT", listAt(id), body(name, symbols), DashboardClient::watchlistOf);
    }

    public void deleteWatchlist(String id) {
        calls.change("DELETE", listAt(id), Function.identity());
    }

    /** Adds an asset at the end of a list; one that is in it stays where it is. */
    public Watchlist addToWatchlist(String id, Market market, String symbol) {
        return calls.change("PUT", itemAt(id, market, symbol), DashboardClient::watchlistOf);
    }

    /** Takes an asset out of a list, if it is in it. */
    public Watchlist takeOutOfWatchlist(String id, Market market, String symbol) {
        return calls.change("DELETE", itemAt(id, market, symbol), DashboardClient::watchlistOf);
    }

    /** In the order in which they were made. */
    public List<Alert> alerts() {
        return list(Address.of(ALERTS), Alert.class);
    }

    public Alert createAlert(AlertRequest alert) {
        return calls.change("POST", Address.of(ALERTS), WireFormat.write(alert.body()), DashboardClient::alertOf);
    }

    /** Gives an alert another rule, and arms it anew. */
    public Alert replaceAlert(String id, AlertRequest alert) {
        return calls.change("PUT", alertAt(id), WireFormat.write(alert.body()), DashboardClient::alertOf);
    }

    public void deleteAlert(String id) {
        calls.change("DELETE", alertAt(id), Function.identity());
    }

    /** The newest that alerts told, newest first. */
    public List<Firing> firings(int limit) {
        return list(Address.of(ALERTS + "/history").with("limit", Optional.of(Integer.toString(limit))), Firing.class);
    }

    /** When an alert would have fired on the newest bars: those of its interval, or else of an hour. */
    public Rehearsal rehearse(AlertRequest alert, int bars) {
        Address address = Address.of(ALERTS + "/dry-run").with("limit", Optional.of(Integer.toString(bars)));
        return calls.change(
                "POST", address, WireFormat.write(alert.body()), answer -> WireFormat.read(answer, Rehearsal.class));
    }

    /**
     * Tells the listener what changes, from now until the stream is closed or the server refuses it for good. It comes back
     * by itself where a connection is lost, and goes on behind the last event that the listener was told.
     */
    public EventStream stream(StreamRequest request, StreamListener listener) {
        return EventStream.open(http, calls.uri(Address.of(request.address())), request, listener);
    }

    /** Ends all that is under way, streams too. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private <T> T read(Address address, Class<T> type) {
        return calls.get(address, json -> WireFormat.read(json, type));
    }

    private <T> List<T> list(Address address, Class<T> item) {
        return calls.get(address, json -> WireFormat.readList(json, item));
    }

    private static Alert alertOf(String answer) {
        return WireFormat.read(answer, Alert.class);
    }

    private static Watchlist watchlistOf(String json) {
        return WireFormat.read(json, Watchlist.class);
    }

    private static Address listAt(String id) {
        return Address.of(LISTS + "/" + Address.part(id));
    }

    private static Address itemAt(String id, Market market, String symbol) {
        return Address.of(listAt(id).text() + "/items/" + market.id() + "/" + Address.part(symbol));
    }

    private static Address alertAt(String id) {
        return Address.of(ALERTS + "/" + Address.part(id));
    }

    private static String body(String name, List<String> symbols) {
        return WireFormat.write(Map.of("name", name, "symbols", symbols));
    }
}
