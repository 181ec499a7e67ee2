package io.financialdashboard.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the simulated markets are made of; a replay has none. */
final class SimulatorOptions {
    private static final long USUAL_SEED = 20_260_101;

    @Option(
            names = "--seed",
            description = "Seed of the simulated markets; the same seed gives the same prices (default: 20260101).")
    private @Nullable Long seed;

    @Option(
            names = "--sessions",
            paramLabel = "HOURS",
            description =
                    "Simulated markets keep their hours (calendar) or never close (always-open). Default: calendar.")
    private @Nullable String sessions;

    long seed(FeedKind feed) {
        UsageException.unless(seed == null || feed == FeedKind.MOCK, "--seed is for --feed=mock, got --seed=" + seed);
        return seed == null ? USUAL_SEED : seed;
    }

    SessionsMode sessions(FeedKind feed) {
        if (sessions == null) {
            return SessionsMode.CALENDAR;
        }
        UsageException.unless(feed == FeedKind.MOCK, "--sessions is for --feed=mock, got --sessions=" + sessions);
        return switch (sessions) {
            case "calendar" -> SessionsMode.CALENDAR;
            case "always-open" -> SessionsMode.ALWAYS_OPEN;
            default -> throw new UsageException("--sessions must be calendar or always-open, got '" + sessions + "'");
        };
    }
}
