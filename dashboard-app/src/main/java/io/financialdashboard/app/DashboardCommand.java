package io.financialdashboard.app;

import io.financialdashboard.adapters.http.server.ClientRules;
import io.financialdashboard.adapters.http.server.RateLimit;
import io.financialdashboard.app.option.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dashboard}: serves the page and the API until it is told to stop. */
@Command(
        name = "dashboard",
        description = "Serves a real-time dashboard for forex, crypto, stocks and commodities.%n",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionFile.class,
        footer = {
            "",
            "Every option can be given in the environment too: --data-dir as DASHBOARD_DATA_DIR. A flag wins.",
            "Exit codes: 1 failed, 2 a flag, value or file that cannot be used; stopped in order by a signal, 128 and its"
                    + " number: 143 after SIGTERM, 130 after Ctrl+C."
        })
final class DashboardCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            converter = Numbers.Port.class,
            defaultValue = "8080",
            description = "Port of the page and the API, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--management-port",
            converter = Numbers.Port.class,
            description = "Serve /health and /metrics here, and not on the public port.")
    private @Nullable Integer managementPort;

    @Option(names = "--read-only", description = "Refuse every change, such as to watchlists.")
    private boolean readOnly;

    @Option(
            names = "--feed",
            defaultValue = "mock",
            description = "Where prices come from: mock (simulated) or replay (recorded; needs --data). Default: mock.")
    private String feedName = "mock";

    @Option(
            names = "--data",
            paramLabel = "FOLDER|ZIP",
            description = "Recorded bars for --feed=replay: SYMBOL-INTERVAL.csv in folders by market.")
    private @Nullable Path data;

    @Mixin
    private final ClockOptions clock = new ClockOptions();

    @Mixin
    private final SimulatorOptions simulator = new SimulatorOptions();

    @Mixin
    private final CatalogueOptions catalogue = new CatalogueOptions();

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "Where watchlists and alerts are kept (default: .financial-dashboard in the home folder).")
    private Path dataDir = Path.of(System.getProperty("user.home", "."), ".financial-dashboard");

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Option(
            names = "--trusted-proxies",
            paramLabel = "COUNT",
            converter = Numbers.Count.class,
            defaultValue = "0",
            description = "Proxies in front whose X-Forwarded-For is believed (default: ${DEFAULT-VALUE}).")
    private int trustedProxies;

    @Option(
            names = "--rate-limit",
            paramLabel = "REQUESTS",
            converter = Numbers.RequestRate.class,
            defaultValue = "50",
            description = "Requests a second of one client, ten times as many at once; more are answered 429; 0 for no"
                    + " limit (default: ${DEFAULT-VALUE}). This machine's own are not counted.")
    private int rateLimit;

    @Option(
            names = "--cors-origins",
            paramLabel = "ORIGIN",
            split = ",",
            description = "Origins whose pages may read the API, such as https://charts.example; none by default.")
    private Set<String> corsOrigins = Set.of();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where readers find the dashboard, such as https://markets.example; links that chats show a"
                    + " picture of need it where a proxy stands in front.")
    private @Nullable String publicUrl;

    @Option(names = "--access-log", description = "Write a line of JSON for each request to the standard output.")
    private boolean accessLog;

    @Option(
            names = HealthCheck.FLAG,
            description =
                    "Serve nothing, but ask the dashboard that runs with these options whether it is ready, and end"
                            + " with exit code 0 or 1: for the health check of a container.")
    private boolean checksHealth;

    @Override
    public Integer call() throws InterruptedException {
        if (checksHealth) {
            return new HealthCheck(host, managementPort == null ? port : managementPort).run(System.out);
        }
        try (Dashboard dashboard = Dashboard.start(configuration())) {
            dashboard.awaitStop();
        }
        return 0;
    }

    /** What these arguments configure, without a look at the environment. */
    static Configuration parse(String... arguments) {
        DashboardCommand command = new DashboardCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.configuration();
    }

    Configuration configuration() {
        FeedKind feed = feed();
        // An empty one comes of a variable that a script has not set: it would be any address, or the folder one is in.
        UsageException.unless(!host.isBlank(), "--host must be an address such as 127.0.0.1, got '" + host + "'");
        UsageException.unless(!isEmpty(dataDir), "--data-dir must name a folder, got ''");
        checkPorts();
        UsageException.unless(
                rateLimit >= 0 && rateLimit <= RateLimit.MOST, "--rate-limit must be 0 to 100000, got " + rateLimit);
        corsOrigins.forEach(origin -> UsageException.unless(
                ClientRules.isOrigin(origin),
                "--cors-origins takes origins such as https://charts.example or http://127.0.0.1:3000, got '" + origin
                        + "'"));
        UsageException.unless(
                publicUrl == null || ClientRules.isOrigin(publicUrl),
                "--public-url takes scheme and host such as https://markets.example, got '" + publicUrl + "'");
        UsageException.unless(trustedProxies >= 0, "--trusted-proxies must not be negative, got " + trustedProxies);
        return new Configuration(
                host,
                port,
                managementPort == null ? OptionalInt.empty() : OptionalInt.of(managementPort),
                readOnly,
                feed,
                dataFolder(feed),
                simulator.seed(feed),
                clock.start(feed),
                clock.isAtEnd(),
                clock.rate(feed),
                simulator.sessions(feed),
                dataDir,
                catalogue.read(),
                limits.limits(),
                trustedProxies,
                rateLimit,
                corsOrigins,
                Optional.ofNullable(publicUrl),
                accessLog);
    }

    private void checkPorts() {
        checkPort("--port", port);
        if (managementPort != null) {
            checkPort("--management-port", managementPort);
            UsageException.unless(
                    managementPort == 0 || managementPort != port,
                    "--management-port must be another one than --port, got " + managementPort);
        }
    }

    private static void checkPort(String flag, int port) {
        UsageException.unless(port >= 0 && port <= HIGHEST_PORT, flag + " must be 0 to 65535, got " + port);
    }

    private Optional<Path> dataFolder(FeedKind feed) {
        UsageException.unless(feed == FeedKind.MOCK || data != null, "--feed=replay needs --data=<folder of CSV bars>");
        UsageException.unless(feed == FeedKind.REPLAY || data == null, "--data needs --feed=replay");
        if (data != null) {
            UsageException.unless(!isEmpty(data) && Files.exists(data), "--data names no folder or file: " + data);
        }
        return Optional.ofNullable(data);
    }

    private static boolean isEmpty(Path path) {
        return path.toString().isBlank();
    }

    private FeedKind feed() {
        return switch (feedName.toLowerCase(Locale.ROOT)) {
            case "mock" -> FeedKind.MOCK;
            case "replay" -> FeedKind.REPLAY;
            default -> throw new UsageException("--feed must be mock or replay, got '" + feedName + "'");
        };
    }
}
