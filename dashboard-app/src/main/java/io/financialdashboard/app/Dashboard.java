package io.financialdashboard.app;

import io.financialdashboard.adapters.http.server.DashboardServer;
import io.financialdashboard.adapters.http.server.PortUnavailableException;
import io.financialdashboard.adapters.memory.InProcessEvents;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running dashboard. Started in order, stopped in reverse; closing it twice does nothing. */
public final class Dashboard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
    /** A little less than what an operator is promised, so that the process is gone by then whatever hangs. */
    private static final Duration LONGEST_STOP = Duration.ofMillis(9_500);

    private final FeedPump pump;
    private final DashboardServer server;
    private final InProcessEvents events;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Dashboard(FeedPump pump, DashboardServer server, InProcessEvents events) {
        this.pump = pump;
        this.server = server;
        this.events = events;
    }

    /**
     * Starts a dashboard with the arguments that the command line takes, for example {@code --port=0}.
     *
     * @throws RuntimeException with the one-line reason if an argument cannot be used
     */
    public static Dashboard start(String... arguments) {
        return start(DashboardCommand.parse(arguments));
    }

    static Dashboard start(Configuration configuration) {
        return start(configuration, Feeds.plan(configuration));
    }

    /** Starts a dashboard on a feed of one's own, whatever feed the configuration names. */
    static Dashboard start(Configuration configuration, FeedPlan feed) {
        boolean forThisMachine = isLoopback(configuration.host());
        Dashboard dashboard = build(configuration, feed);
        try {
            dashboard.server.start();
        } catch (PortUnavailableException e) {
            dashboard.release();
            throw new UsageException(
                    e.getMessage() + "; --host, --port and --management-port name others, port 0 is any free one", e);
        }
        dashboard.pump.start();
        LOG.info("serving http://{}:{}", configuration.host(), dashboard.port());
        if (!configuration.readOnly() && !forThisMachine) {
            LOG.warn(
                    "listening on {} without --read-only: whoever reaches this address can change the watchlists and alerts",
                    configuration.host());
        }
        return dashboard;
    }

    private static Dashboard build(Configuration configuration, FeedPlan feed) {
        try {
            return Wiring.build(configuration, feed);
        } catch (WatchlistStoreException | AlertStoreException e) {
            throw new UsageException(e.getMessage() + "; --data-dir names another folder", e);
        }
    }

    public int port() {
        return server.port();
    }

    /** The port of health and metrics, if they have one of their own. */
    public OptionalInt managementPort() {
        return server.managementPort();
    }

    /** Waits until the process is told to end (SIGTERM, Ctrl+C), and ends in order. */
    void awaitStop() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stopOrHalt));
        stopped.await();
    }

    // Whatever hangs must not keep the process: a supervisor would kill it, and lose the log line that says so.
    private void stopOrHalt() {
        Thread watchdog = Thread.ofPlatform().name("watchdog").daemon().start(() -> {
            try {
                if (!stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.error("still stopping after {}; halting", LONGEST_STOP);
                    Runtime.getRuntime().halt(1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        close();
        watchdog.interrupt();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        release();
        LOG.info("stopped");
        stopped.countDown();
    }

    /** Stops the server, then the feed, then who hears of it; each of them even if one before it failed. */
    private void release() {
        try (events;
                pump) {
            server.stop();
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageException("--host is no address of this machine: " + host, e);
        }
    }
}
