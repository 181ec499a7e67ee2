package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.content.UnreadAnswers;
import io.financialdashboard.adapters.http.metrics.Metrics;
import io.financialdashboard.adapters.http.request.ClientAddress;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listening server of our own making, with Javalin's router behind an edge that leaves nothing to defaults. */
final class JettyServer {
    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);
    private static final int ACCEPT_QUEUE = 4096;
    /** The system would let it grow to megabytes, in which a stream that nobody reads looks like one that is read. */
    private static final int SEND_BUFFER = 128 * 1024;

    private static final int MOST_BODY_BYTES = 64 * 1024;
    private static final long MOST_UNREAD_BYTES = 32L * 1024 * 1024;
    private static final int FEWEST_THREADS = 8;
    private static final Duration LONGEST_FAREWELL = Duration.ofMillis(500);
    private static final int MOST_HEAD_BYTES = 8 * 1024;

    /** A slash inside a symbol may come as {@code %2F}; everything else that is ambiguous is refused. */
    private static final UriCompliance ADDRESSES =
            UriCompliance.DEFAULT.with("symbols", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR);

    private final QueuedThreadPool pool;
    private final Server server;
    private final ServerConnector connector;
    private final ConnectionGuard guard;
    private final Farewell farewell = new Farewell();
    private final Duration stopTimeout;

    /**
     * @param atOnce stand before all that may wait, and wait for nothing themselves
     * @param doors  stand before the routes, for what is more than a request and its answer
     */
    JettyServer(
            String name,
            int port,
            int threads,
            HttpSettings settings,
            Metrics metrics,
            Consumer<RoutesConfig> routes,
            List<Handler.Wrapper> atOnce,
            Function<Server, List<Handler.Wrapper>> doors) {
        // Jetty's own queue asks the platform's management server for the size of a cache line: a tenth of a start.
        pool = new QueuedThreadPool(threads, Math.min(threads, FEWEST_THREADS), new LinkedBlockingQueue<>());
        pool.setName(name);
        pool.setDaemon(true);
        server = new Server(pool);
        server.setErrorHandler(new ServerErrors());
        server.addBean(new UnreadAnswers(MOST_UNREAD_BYTES, threads / 2));
        stopTimeout = settings.limits().stopTimeout();
        server.setStopTimeout(stopTimeout.toMillis());
        var workers = new WorkerThreads();
        connector = new ServerConnector(server, 1, 1, new ReadConnections(http(), workers));
        connector.setHost(settings.host());
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        server.addConnector(connector);
        guard = new ConnectionGuard(settings, server.getScheduler());
        connector.addEventListener(guard);
        List<Handler.Wrapper> edge = new ArrayList<>(List.of(
                new Turns(workers),
                new RequestIds(),
                farewell,
                new SecurityHeaders(),
                guard,
                new RequestObserver(metrics)));
        edge.addAll(rules(settings.clients()));
        edge.addAll(List.of(new GracefulHandler(), new SizeLimitHandler(MOST_BODY_BYTES, -1)));
        edge.addAll(atOnce);
        edge.add(workers);
        edge.addAll(doors.apply(server));
        server.setHandler(chain(edge, servlet(routes)));
    }

    /** Who may ask from where, and how often; a refusal too may be read by the pages that are allowed to ask. */
    private static List<Handler.Wrapper> rules(ClientRules clients) {
        List<Handler.Wrapper> rules = new ArrayList<>();
        if (!clients.corsOrigins().isEmpty()) {
            rules.add(new CrossOrigin(clients.corsOrigins()));
        }
        var addresses = new ClientAddress(clients.trustedProxies());
        clients.rateLimit().ifPresent(limit -> rules.add(new RateLimiter(limit, addresses)));
        return rules;
    }

    private static Handler chain(List<Handler.Wrapper> outermostFirst, Handler innermost) {
        Handler chain = innermost;
        for (Handler.Wrapper wrapper : outermostFirst.reversed()) {
            wrapper.setHandler(chain);
            chain = wrapper;
        }
        return chain;
    }

    /** Every finished request, refused ones too, is given to it. */
    void logTo(RequestLog log) {
        server.setRequestLog(log);
    }

    /** @param sign is run about once a second, by the threads that serve requests */
    void giveSigns(Runnable sign) {
        server.addEventListener(new PoolProbe(server, sign));
    }

    /** @throws PortUnavailableException if it cannot listen there */
    void start() {
        try {
            connector.open();
        } catch (IOException taken) {
            throw new PortUnavailableException(connector.getHost(), connector.getPort(), taken);
        }
        try {
            server.start();
        } catch (Exception broken) {
            throw new IllegalStateException("the HTTP server did not start", broken);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    /** How many connections are open. */
    int connections() {
        return guard.open();
    }

    /** How many threads serve requests now. */
    int busyThreads() {
        return pool.getUtilizedThreads();
    }

    /** How many can: the pool without the threads that only listen. */
    int mostThreads() {
        return pool.getMaxThreads() - pool.getLeasedThreads();
    }

    /** How many tasks wait for a thread. */
    int queuedTasks() {
        return pool.getQueueSize();
    }

    /**
     * Tells everybody, then listens no longer and answers what still comes on open connections; Jetty closes each after its next answer, or
     * when it is idle for a second. Only then, or after half the stop timeout, requests are refused.
     */
    void stop() {
        farewell.say(LONGEST_FAREWELL);
        try {
            connector.shutdown().get(stopTimeout.toMillis() / 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException someTalkOn) {
            LOG.info("{} connections are still open", guard.open());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            LOG.warn("The connector did not shut down in order", broken);
        }
        try {
            server.stop();
        } catch (Exception late) {
            LOG.warn("The HTTP server did not stop in order", late);
        }
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setUriCompliance(ADDRESSES);
        http.setRequestHeaderSize(MOST_HEAD_BYTES);
        // From its second request on, each connection would have a tree of 98 kB of its own to spare the parsing of
        // headers.
        http.setHeaderCacheSize(0);
        return http;
    }

    private static ServletContextHandler servlet(Consumer<RoutesConfig> routes) {
        Javalin app = Javalin.create(config -> configure(config, routes));
        var context = new ServletContextHandler("/", false, false);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(new ServletHolder(new JavalinServlet(app.unsafe)), "/*");
        return context;
    }

    private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        // Bodies are compressed once, where they are kept.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        RouteErrors.addTo(config.routes);
        routes.accept(config.routes);
    }
}
