package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.assets.StaticAssets;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.DataVersion;
import io.financialdashboard.adapters.http.content.KeptAnswers;
import io.financialdashboard.adapters.http.metrics.AlertMetrics;
import io.financialdashboard.adapters.http.metrics.AudienceMetrics;
import io.financialdashboard.adapters.http.metrics.FreshnessMetrics;
import io.financialdashboard.adapters.http.metrics.MarketMetrics;
import io.financialdashboard.adapters.http.metrics.Metrics;
import io.financialdashboard.adapters.http.metrics.StreamMetrics;
import io.financialdashboard.adapters.http.request.ChangeGuard;
import io.financialdashboard.adapters.http.request.ClientAddress;
import io.financialdashboard.adapters.http.stream.StreamAdmission;
import io.financialdashboard.adapters.http.stream.StreamHandler;
import io.financialdashboard.adapters.http.stream.StreamHub;
import io.financialdashboard.adapters.http.stream.StreamOpening;
import io.financialdashboard.adapters.http.stream.StreamPulse;
import io.financialdashboard.adapters.http.stream.StreamSocket;
import io.financialdashboard.adapters.http.stream.TradeStreamHandler;
import io.financialdashboard.domain.alerting.port.in.Alerts;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.news.port.in.News;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;

/**
 * The HTTP server of the dashboard: pages, REST, stream, and health and metrics on a port of their own if one is set.
 * Started and stopped once, by one thread.
 */
public final class DashboardServer {
    private static final long CACHE_BYTES = 16L * 1024 * 1024;
    private static final int MANAGEMENT_THREADS = 8;
    private static final int RETRY_MILLIS = 2000;
    private static final int RETRY_JITTER_MILLIS = 1000;
    private static final int RETRY_SPREAD_MILLIS = 8000;

    private final HttpSettings settings;
    private final Facades facades;
    private final StaticAssets assets;
    private final Watchdog watchdog;
    private final HealthHandler health;
    private final DataVersion version;
    private final StreamHub hub;
    private final Routes routes;
    private final Optional<LineWriter> accessLines;
    private final JettyServer server;
    private final Optional<JettyServer> management;
    private final List<Runnable> subscriptions = new ArrayList<>();
    private Optional<StreamPulse> pulse = Optional.empty();

    public DashboardServer(HttpSettings settings, Facades facades, StaticAssets assets, Pages pages) {
        this.settings = settings;
        this.facades = facades;
        this.assets = assets;
        watchdog = new Watchdog(settings.limits().silence(), System::nanoTime);
        health = new HealthHandler(watchdog);
        version = new DataVersion(facades.marketData());
        hub = new StreamHub(
                settings.streams(),
                facades.marketData(),
                facades.analytics(),
                facades.clock(),
                facades.epoch(),
                () -> RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_JITTER_MILLIS));
        var admission = new StreamAdmission(
                settings.streams(), new ClientAddress(settings.clients().trustedProxies()));
        var streams = new StreamOpening(hub, admission, System::nanoTime);
        var metrics = new Metrics(facades.version());
        var answers = new KeptAnswers(Routes.ATTRIBUTE);
        var charts = new ChartViews(pages.chart(), facades.marketData().catalogue());
        routes = new Routes(
                facades,
                new BytesCache(version, CACHE_BYTES),
                answers,
                assets,
                pages.withChart(charts),
                new StreamHandler(streams, facades.marketData()),
                new TradeStreamHandler(streams),
                health,
                metrics,
                new ChangeGuard(settings.readOnly()));
        OptionalInt apart = settings.managementPort();
        Consumer<RoutesConfig> everybody = routes::addPublicTo;
        Consumer<RoutesConfig> operators = routes::addManagementTo;
        server = new JettyServer(
                "http",
                settings.port(),
                settings.limits().threads(),
                settings,
                metrics,
                apart.isPresent() ? everybody : everybody.andThen(operators),
                List.of(new AnsweredBefore(answers::answerAtOnce)),
                jetty -> List.of(new AnsweredBefore(answers::answer), upgrade(jetty, admission)));
        server.giveSigns(watchdog.watch("requests"));
        management = apart.isPresent()
                ? Optional.of(new JettyServer(
                        "management",
                        apart.getAsInt(),
                        MANAGEMENT_THREADS,
                        settings,
                        metrics,
                        operators,
                        List.of(),
                        jetty -> List.of()))
                : Optional.empty();
        accessLines = settings.accessLog().map(out -> new LineWriter("access-log", out));
        accessLines.ifPresent(lines ->
                server.logTo(new AccessLog(new ClientAddress(settings.clients().trustedProxies()), lines)));
        charts.addTo(metrics);
        addFigures(metrics);
    }

    private StreamUpgrade upgrade(Server jetty, StreamAdmission admission) {
        return new StreamUpgrade(
                jetty,
                settings.limits().idle(),
                admission,
                atEnd -> new StreamSocket(hub, facades.marketData(), atEnd, System::nanoTime),
                settings.clients().corsOrigins());
    }

    private void addFigures(Metrics metrics) {
        StreamMetrics.addTo(metrics, hub.figures());
        MarketMetrics.addTo(metrics, facades.marketData(), facades.clock());
        FreshnessMetrics.addTo(metrics, facades.marketData(), facades.clock(), hub::isFeedStale);
        AudienceMetrics.addTo(metrics, facades.marketData().catalogue(), hub::viewers, facades.watchlists());
        AlertMetrics.addTo(metrics, facades.alerts(), facades.marketData().catalogue());
        new ServerFigures(metrics).addPool(server).addLimits(settings).addRounds(watchdog);
        metrics.counter(
                "access_log_dropped",
                "Lines of the access log that its reader was too slow for.",
                () -> accessLines.map(LineWriter::dropped).orElse(0L));
    }

    /**
     * Listens, and is ready.
     *
     * @throws PortUnavailableException if it cannot listen where it was told to
     */
    public void start() {
        management.ifPresent(JettyServer::start);
        server.start();
        listen();
        setReady(true);
        Thread.ofPlatform().name("assets").daemon().start(assets::encode);
    }

    private void listen() {
        MarketEvents.Subscription market = facades.marketEvents().subscribe("http", event -> {
            version.move();
            hub.on(event);
        });
        News.Subscription articles = facades.news().subscribe(article -> {
            version.move();
            hub.on(article);
        });
        Alerts.Subscription firings = facades.alerts().subscribe(hub::on);
        pulse = Optional.of(new StreamPulse(hub, settings.streams(), market::dropped, watchdog.watch("streams")));
        subscriptions.add(market::close);
        subscriptions.add(articles::close);
        subscriptions.add(firings::close);
        // What happened between opening the port and listening is not in the kept bodies either.
        version.move();
    }

    /**
     * Watches what has to go round again and again: {@code /health/live} fails when it gives no sign of life for too long.
     *
     * @param part how it is named there
     * @return to be run at the end of each round
     */
    public Runnable watch(String part) {
        return watchdog.watch(part);
    }

    /** The port it listens on, also where 0 was asked for. */
    public int port() {
        return server.port();
    }

    public OptionalInt managementPort() {
        return management.map(other -> OptionalInt.of(other.port())).orElse(OptionalInt.empty());
    }

    /** All that it serves. */
    Routes routes() {
        return routes;
    }

    /** Whether {@code /health/ready} asks for traffic. */
    public void setReady(boolean ready) {
        health.setReady(ready);
    }

    /** Asks for no more traffic, ends the streams, lets requests in flight finish, and is gone. */
    public void stop() {
        setReady(false);
        hub.close(() -> RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_MILLIS));
        server.stop();
        management.ifPresent(JettyServer::stop);
        pulse.ifPresent(StreamPulse::close);
        subscriptions.forEach(Runnable::run);
        accessLines.ifPresent(LineWriter::close);
    }
}
