package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.testkit.AssetBuilder.asset;

import io.financialdashboard.adapters.http.assets.StaticAssets;
import io.financialdashboard.adapters.http.description.ApiContract;
import io.financialdashboard.adapters.http.page.LocalisedPage;
import io.financialdashboard.adapters.http.stream.StreamSettings;
import io.financialdashboard.adapters.http.texts.PageTexts;
import io.financialdashboard.domain.account.service.WatchlistService;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.alerting.service.AlertService;
import io.financialdashboard.domain.chart.service.ChartService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import io.financialdashboard.testkit.FakeAnalytics;
import io.financialdashboard.testkit.FakeMarketData;
import io.financialdashboard.testkit.FakeMarketEvents;
import io.financialdashboard.testkit.FakeNews;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on a real port of 127.0.0.1 over facades that the test fills; started before and stopped after each test. */
public final class RunningServer implements BeforeEachCallback, AfterEachCallback {
    /** A Friday, within the trading of all four markets. */
    public static final Instant NOW = Instant.parse("2024-03-15T14:30:00Z");

    public static final Asset EURUSD = asset("EUR/USD", Market.FOREX, Calendars.named(Calendars.FOREX))
            .scale(5)
            .build();
    public static final Asset BTC = asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();
    public static final Asset AAPL = asset("AAPL", Market.STOCKS, Calendars.named(Calendars.US_EQUITIES))
            .scale(2)
            .build();
    public static final Asset GOLD = asset("XAUUSD", Market.COMMODITIES, Calendars.named(Calendars.METALS_ENERGY))
            .scale(2)
            .build();

    public final FakeMarketData marketData = new FakeMarketData(NOW, EURUSD, BTC, AAPL, GOLD);
    public final FakeMarketEvents events = new FakeMarketEvents();
    public final FakeAnalytics analytics = new FakeAnalytics();
    public final ChartService charts = new ChartService(marketData);
    public final FakeNews news = new FakeNews();
    final FullDisk disk = new FullDisk();
    public final WatchlistService watchlists =
            new WatchlistService(marketData.catalogue(), disk, List.of(new Symbol("AAPL"), new Symbol("BTC/USDT")));
    final FullAlertDisk alertDisk = new FullAlertDisk();
    public final AlertService alerts =
            new AlertService(marketData, events, charts, alertDisk, InstantSource.fixed(NOW), notKept -> {
                throw notKept;
            });
    public final StaticAssets assets = StaticAssets.of(Map.of(
            "app.js",
            "export const answer = 42;\n".repeat(100).getBytes(StandardCharsets.UTF_8),
            "main/service-worker.js",
            "const release = '{release}';\n".getBytes(StandardCharsets.UTF_8),
            "manifest.webmanifest",
            "{}".getBytes(StandardCharsets.UTF_8),
            "icons/mark.svg",
            "<svg/>".getBytes(StandardCharsets.UTF_8),
            "icons/icon-192.png",
            new byte[10],
            "icons/icon-512.png",
            new byte[10],
            "icons/icon-maskable-512.png",
            new byte[10],
            "fonts/a.woff2",
            new byte[2000]));
    public final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final UnaryOperator<HttpSettings> settings;
    private final Handler dashboard;
    private DashboardServer server;

    public RunningServer() {
        this(same -> same);
    }

    public RunningServer(UnaryOperator<HttpSettings> settings) {
        this(
                settings,
                new LocalisedPage(
                        PageTexts.all(),
                        texts -> ctx -> ctx.contentType("text/html;charset=utf-8")
                                .result("<!doctype html><title>" + texts.text("sections.markets") + "</title>")));
    }

    /** @param dashboard answers {@code GET /} */
    public RunningServer(UnaryOperator<HttpSettings> settings, Handler dashboard) {
        this.settings = settings;
        this.dashboard = dashboard;
        for (Asset one : List.of(EURUSD, BTC, AAPL, GOLD)) {
            marketData.put(quote(one, 100, 1.5, NOW));
        }
        server = build();
    }

    /** An alert of the id 1 waits for a price. */
    RunningServer withAnAlert() {
        alerts.create(new AlertRule(
                BTC.symbol(),
                new Operand.Price(),
                Crossing.CROSSES,
                new Operand.Level(1),
                Optional.empty(),
                Repeat.ONCE,
                ""));
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server = build();
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        // First: the server waits a second for each connection that is kept.
        client.shutdownNow();
        server.stop();
        client.close();
    }

    private DashboardServer build() {
        // A hundredth of a second instead of a tenth: tests wait for beats.
        StreamSettings fast =
                StreamSettings.usual().withRhythm(Duration.ofMillis(10), Duration.ofSeconds(15), Duration.ofSeconds(9));
        var facades = new Facades(
                marketData,
                events,
                analytics,
                charts,
                news,
                watchlists,
                alerts,
                InstantSource.fixed(NOW),
                "e1",
                "test");
        Pages pages = new Pages(
                dashboard,
                ctx -> ctx.contentType("text/html;charset=utf-8")
                        .result("<!doctype html><title>" + ctx.pathParam("symbol") + "</title>"),
                ctx -> ctx.status(404)
                        .contentType("text/html;charset=utf-8")
                        .result("<!doctype html><title>Not found</title>"),
                ctx -> ctx.contentType("text/html;charset=utf-8").result("<!doctype html><title>Offline</title>"),
                ctx -> ctx.contentType("text/html;charset=utf-8").result("<!doctype html><title>Docs</title>"));
        HttpSettings usual = HttpSettings.on("127.0.0.1", 0).withStreams(fast);
        return new DashboardServer(settings.apply(usual), facades, assets, pages);
    }

    public DashboardServer server() {
        return server;
    }

    public int port() {
        return server.port();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    /** A connection of its own. */
    Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(address());
        return socket;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(10))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return described(request.build());
    }

    /** What is answered, once it is held against the description of the interface. */
    HttpResponse<String> described(HttpRequest request) {
        String address = request.uri().getRawPath()
                + Optional.ofNullable(request.uri().getRawQuery())
                        .map("?"::concat)
                        .orElse("");
        HttpResponse<String> answer = exchange(request);
        ApiContract.ours()
                .check(new ApiContract.Answered(
                        request.method(), address, answer.statusCode(), answer.headers()::firstValue, answer.body()));
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + request.method() + " " + request.uri(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A new price of the asset, put and announced. */
    public void tick(Asset asset, double price) {
        marketData.put(quote(asset, price, 1.5, marketData.lastUpdated().plusMillis(1)));
        events.publish(new MarketEvent.QuoteChanged(
                marketData.findQuote(asset.symbol()).orElseThrow().quote()));
    }

    /** A new price of the asset in the bar of that minute, put and announced. */
    void trade(Asset asset, Candle minute) {
        marketData.put(
                quote(asset, minute.close(), 1.5, marketData.lastUpdated().plusMillis(1)));
        marketData.put(
                asset.symbol(),
                Interval.ONE_MINUTE,
                CandleSeries.builder().addForming(minute).build());
        events.publish(new MarketEvent.CandleChanged(asset.symbol(), Interval.ONE_MINUTE, minute, false, 0));
    }

    public static AssetQuote quote(Asset asset, double price, double changePercent, Instant time) {
        Instant day = time.truncatedTo(ChronoUnit.DAYS);
        return new AssetQuote(
                asset,
                new Quote(asset.symbol(), time, price, price - 0.01, price + 0.01),
                OptionalDouble.of(98.5),
                OptionalDouble.of(changePercent),
                OptionalDouble.of(price - 98.5),
                new Candle(day, Math.min(99, price), Math.max(101, price), Math.min(98, price), price, 1_234_567),
                Math.max(101, price),
                Math.min(98, price),
                1_234_567,
                asset.market() == Market.CRYPTO ? ChangeWindow.ROLLING_24_HOURS : ChangeWindow.SESSION,
                new SessionStatus(true, time.plus(6, ChronoUnit.HOURS)),
                false);
    }
}
