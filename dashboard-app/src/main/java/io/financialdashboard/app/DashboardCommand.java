package io.financialdashboard.app;

import io.financialdashboard.adapters.http.server.ClientRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dashboard}: serves the page and the API until it is told to stop. */
@Command(
        name = "dashboard",
        description = "Serves a real-time dashboard for forex, crypto, stocks and commodities.%n",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionFile.class,
        subcommands = ImportCommand.class,
        footer = {
            "",
            "Every option can be given in the environment too: --data-dir as DASHBOARD_DATA_DIR. A flag wins.",
            "Exit codes: 1 failed, 2 a flag, value or file that cannot be used; stopped in order by a signal, 128 and its"
                    + " number: 143 after SIGTERM, 130 after Ctrl+C."
        })
final class DashboardCommand implements Callable<Integer> {
    private static final String AT_END = "end";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of the page and the API, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--management-port", description = "Serve /health and /metrics here, and not on the public port.")
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

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "When the dashboard's time starts, such as 2024-03-04T14:30:00Z; for a replay also 'end',"
                    + " which serves every file whole.")
    private @Nullable String clock;

    @Option(
            names = "--clock-rate",
            defaultValue = "1",
            description = "How fast the dashboard's time runs; 0 stops it (default: ${DEFAULT-VALUE}).")
    private double clockRate;

    @Option(names = "--speed", description = "The same for a replay: 60 plays an hour in a minute.")
    private @Nullable Double speed;

    @Option(
            names = "--seed",
            defaultValue = "20260101",
            description =
                    "Seed of the simulated markets; the same seed gives the same prices (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--sessions",
            defaultValue = "calendar",
            description = "Simulated markets keep their hours (calendar) or never close (always-open).")
    private String sessions = "calendar";

    @Option(
            names = "--assets",
            paramLabel = "FILE",
            description = "Catalogue of assets in place of the 24 that come along.")
    private @Nullable Path assets;

    @Option(
            names = "--extra-assets",
            paramLabel = "FILE",
            description = "Catalogue of assets to add; none of them may be there already.")
    private @Nullable Path extraAssets;

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "Where watchlists are kept (default: .financial-dashboard in the home folder).")
    private Path dataDir = Path.of(System.getProperty("user.home", "."), ".financial-dashboard");

    @Option(
            names = "--max-streams",
            defaultValue = "2000",
            description = "Open streams in total; more are answered 503 (default: ${DEFAULT-VALUE}).")
    private int maxStreams;

    @Option(
            names = "--max-streams-per-address",
            defaultValue = "64",
            description = "Open streams per client address; more are answered 429 (default: ${DEFAULT-VALUE}).")
    private int maxStreamsPerAddress;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "COUNT",
            defaultValue = "0",
            description = "Proxies in front whose X-Forwarded-For is believed (default: ${DEFAULT-VALUE}).")
    private int trustedProxies;

    @Option(
            names = "--rate-limit",
            paramLabel = "REQUESTS",
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

    @Option(names = "--access-log", description = "Write a line of JSON for each request to the standard output.")
    private boolean accessLog;

    @Override
    public Integer call() throws InterruptedException {
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
        check(port >= 0 && port <= 65535, "--port must be 0 to 65535, got " + port);
        check(
                managementPort == null || (managementPort >= 0 && managementPort <= 65535),
                "--management-port must be 0 to 65535, got " + managementPort);
        check(
                managementPort == null || managementPort == 0 || managementPort != port,
                "--management-port must be another one than --port, got " + managementPort);
        check(maxStreams > 0, "--max-streams must be above zero, got " + maxStreams);
        check(maxStreamsPerAddress > 0, "--max-streams-per-address must be above zero, got " + maxStreamsPerAddress);
        check(rateLimit >= 0 && rateLimit <= 100_000, "--rate-limit must be 0 to 100000, got " + rateLimit);
        corsOrigins.forEach(origin -> check(
                ClientRules.isOrigin(origin),
                "--cors-origins takes origins such as https://charts.example or http://127.0.0.1:3000, got '" + origin
                        + "'"));
        check(trustedProxies >= 0, "--trusted-proxies must not be negative, got " + trustedProxies);
        return new Configuration(
                host,
                port,
                managementPort == null ? OptionalInt.empty() : OptionalInt.of(managementPort),
                readOnly,
                feed,
                dataFolder(feed),
                seed,
                instant(feed),
                AT_END.equals(clock),
                rate(feed),
                sessions(),
                dataDir,
                Optional.ofNullable(assets),
                Optional.ofNullable(extraAssets),
                maxStreams,
                maxStreamsPerAddress,
                trustedProxies,
                rateLimit,
                corsOrigins,
                accessLog);
    }

    private Optional<Path> dataFolder(FeedKind feed) {
        check(feed == FeedKind.MOCK || data != null, "--feed=replay needs --data=<folder of CSV bars>");
        check(feed == FeedKind.REPLAY || data == null, "--data needs --feed=replay");
        if (data != null) {
            check(Files.exists(data), "--data names no folder or file: " + data);
        }
        return Optional.ofNullable(data);
    }

    private Optional<Instant> instant(FeedKind feed) {
        if (clock == null || AT_END.equals(clock)) {
            check(clock == null || feed == FeedKind.REPLAY, "--clock=end is for --feed=replay");
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(clock));
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--clock must be an instant such as 2024-03-04T14:30:00Z, or end, got '" + clock + "'", e);
        }
    }

    private double rate(FeedKind feed) {
        check(
                speed == null || feed == FeedKind.REPLAY,
                "--speed is for --feed=replay; --clock-rate does it for the mock");
        double rate = speed == null ? clockRate : speed;
        check(
                Double.isFinite(rate) && rate >= 0 && rate <= 86_400,
                (speed == null ? "--clock-rate" : "--speed") + " must be 0 to 86400, got " + rate);
        return rate;
    }

    private FeedKind feed() {
        return switch (feedName.toLowerCase(Locale.ROOT)) {
            case "mock" -> FeedKind.MOCK;
            case "replay" -> FeedKind.REPLAY;
            default -> throw new UsageException("--feed must be mock or replay, got '" + feedName + "'");
        };
    }

    private SessionsMode sessions() {
        return switch (sessions) {
            case "calendar" -> SessionsMode.CALENDAR;
            case "always-open" -> SessionsMode.ALWAYS_OPEN;
            default -> throw new UsageException("--sessions must be calendar or always-open, got '" + sessions + "'");
        };
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new UsageException(message);
        }
    }
}
