package io.financialdashboard.app;

import io.financialdashboard.adapters.file.JsonFileAlertStore;
import io.financialdashboard.adapters.file.JsonFileWatchlistStore;
import io.financialdashboard.adapters.http.assets.StaticAssets;
import io.financialdashboard.adapters.http.page.ChartPage;
import io.financialdashboard.adapters.http.page.DashboardPage;
import io.financialdashboard.adapters.http.page.LocalisedPage;
import io.financialdashboard.adapters.http.page.NotFoundPage;
import io.financialdashboard.adapters.http.page.OfflinePage;
import io.financialdashboard.adapters.http.page.docs.DocsPage;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.server.ClientRules;
import io.financialdashboard.adapters.http.server.DashboardServer;
import io.financialdashboard.adapters.http.server.Facades;
import io.financialdashboard.adapters.http.server.HttpSettings;
import io.financialdashboard.adapters.http.server.Pages;
import io.financialdashboard.adapters.http.server.RateLimit;
import io.financialdashboard.adapters.http.server.ServerLimits;
import io.financialdashboard.adapters.http.stream.StreamSettings;
import io.financialdashboard.adapters.http.texts.Languages;
import io.financialdashboard.adapters.memory.InMemoryArticleStore;
import io.financialdashboard.adapters.memory.InMemoryCandleStore;
import io.financialdashboard.adapters.memory.InProcessEvents;
import io.financialdashboard.domain.account.service.WatchlistService;
import io.financialdashboard.domain.alerting.port.in.Alerts;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.FiringsQuery;
import io.financialdashboard.domain.alerting.service.AlertService;
import io.financialdashboard.domain.analytics.service.AnalyticsService;
import io.financialdashboard.domain.chart.service.ChartService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.service.IntakeSettings;
import io.financialdashboard.domain.marketdata.service.MarketDataService;
import io.financialdashboard.domain.marketdata.service.TickIntake;
import io.financialdashboard.domain.news.service.NewsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every object of the dashboard, top to bottom, by plain constructor calls. */
final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final int FIRST_WATCHED_OF_EACH_MARKET = 2;

    private Wiring() {}

    static Dashboard build(Configuration configuration, FeedPlan feed) {
        var clock = feed.clock();

        var events = new InProcessEvents((listener, failure) -> LOG.error("listener {} failed", listener, failure));
        var marketData = new MarketDataService(
                feed.catalogue(),
                feed.ticks().source(),
                feed.history(),
                new InMemoryCandleStore(),
                events,
                clock,
                IntakeSettings.usual());
        TickIntake intake = marketData.intake();
        intake.prime(feed.start());

        var analytics = new AnalyticsService(marketData);
        var charts = new ChartService(marketData);
        var news = new NewsService(feed.news().orElse(now -> List.of()), new InMemoryArticleStore());
        var watchlistFile = new JsonFileWatchlistStore(configuration.dataDir(), LOG::warn);
        if (!configuration.readOnly()) {
            watchlistFile
                    .obstacle()
                    .ifPresent(
                            why -> LOG.warn("changes of watchlists and alerts will be refused: --data-dir: {}", why));
        }
        var watchlists = new WatchlistService(feed.catalogue(), watchlistFile, firstSelection(feed));

        var alerts = new AlertService(
                marketData,
                events,
                charts,
                new JsonFileAlertStore(configuration.dataDir(), LOG::warn),
                clock,
                notKept -> LOG.error("what an alert told could not be kept", notKept));

        var assets = staticAssets();
        var languages = Languages.of(assets);
        var setting = new PageSetting(
                assets::url,
                feed.news().isPresent(),
                feed.rate() > 0,
                configuration.readOnly(),
                configuration.publicUrl(),
                () -> lastFiring(alerts));
        var pages = new Pages(
                new LocalisedPage(
                        languages, texts -> new DashboardPage(marketData, analytics, news, watchlists, setting, texts)),
                new LocalisedPage(languages, texts -> new ChartPage(marketData, setting, texts)),
                new LocalisedPage(languages, texts -> new NotFoundPage(marketData, setting, texts)),
                new LocalisedPage(languages, texts -> new OfflinePage(assets::url, texts)),
                new LocalisedPage(languages, texts -> new DocsPage(assets::url, texts)));
        var facades = new Facades(
                marketData, events, analytics, charts, news, watchlists, alerts, clock, epoch(), VersionFile.version());
        var server = new DashboardServer(httpSettings(configuration), facades, assets, pages);

        Runnable cycle = () -> {
            Instant now = clock.instant();
            feed.ticks().poll(now, intake);
            intake.advanceTo(now);
            news.poll(now);
        };
        var pump = new FeedPump(cycle, server.watch("feed"));
        return new Dashboard(pump, server, events);
    }

    private static long lastFiring(Alerts alerts) {
        return alerts.history(new FiringsQuery(Optional.empty(), Optional.empty(), 1)).stream()
                .mapToLong(Firing::number)
                .max()
                .orElse(0);
    }

    private static StaticAssets staticAssets() {
        try {
            return StaticAssets.fromClasspath();
        } catch (IOException e) {
            throw new UncheckedIOException("the application's own static files cannot be read", e);
        }
    }

    private static HttpSettings httpSettings(Configuration configuration) {
        return HttpSettings.on(configuration.host(), configuration.port())
                .withManagementPort(configuration.managementPort())
                .withReadOnly(configuration.readOnly())
                .withClients(new ClientRules(
                        configuration.trustedProxies(),
                        Optional.of(configuration.rateLimit())
                                .filter(limit -> limit > 0)
                                .map(RateLimit::ofPerSecond),
                        configuration.corsOrigins()))
                .withLimits(serverLimits(configuration.limits()))
                .withAccessLog(configuration.accessLog() ? Optional.of(System.out) : Optional.empty())
                .withStreams(StreamSettings.usual()
                        .withCaps(
                                configuration.limits().streams(),
                                configuration.limits().streamsPerAddress()));
    }

    private static ServerLimits serverLimits(Limits limits) {
        ServerLimits usual = ServerLimits.usual();
        int connections = OpenFiles.connections(usual.connections());
        if (connections < limits.connectionsPerAddress()) {
            LOG.warn("the system allows so few open files (ulimit -n) that there can be {} connections", connections);
        }
        return usual.withConnections(connections, Math.min(connections, limits.connectionsPerAddress()))
                .withSilence(limits.silence());
    }

    /** Names this run in the stream's ids, so that a client of an earlier run knows that it has to start over. */
    private static String epoch() {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    private static List<Symbol> firstSelection(FeedPlan feed) {
        return Arrays.stream(Market.values())
                .flatMap(market -> feed.catalogue().assets(market).stream().limit(FIRST_WATCHED_OF_EACH_MARKET))
                .map(Asset::symbol)
                .toList();
    }
}
