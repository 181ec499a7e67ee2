package io.financialdashboard.app;

import io.financialdashboard.app.option.Numbers;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How much there may be of what costs something. */
final class LimitOptions {
    /** Some of the signs come once a second, and a busy machine may hold one up. */
    private static final int SHORTEST_SILENCE = 5;

    private static final int LONGEST_SILENCE = 3600;

    @Option(
            names = "--max-streams",
            converter = Numbers.AboveZero.class,
            defaultValue = "2000",
            description = "Open streams in total; more are answered 503 (default: ${DEFAULT-VALUE}).")
    private int maxStreams;

    @Option(
            names = "--max-streams-per-address",
            converter = Numbers.AboveZero.class,
            defaultValue = "64",
            description = "Open streams per client address; more are answered 429 (default: ${DEFAULT-VALUE}).")
    private int maxStreamsPerAddress;

    @Option(
            names = "--max-connections-per-address",
            converter = Numbers.AboveZero.class,
            defaultValue = "2000",
            description = "Open connections per client address; more are closed at once (default: ${DEFAULT-VALUE})."
                    + " Behind --trusted-proxies it does not count.")
    private int maxConnectionsPerAddress;

    @Option(
            names = "--max-silence",
            paramLabel = "SECONDS",
            converter = Numbers.Silence.class,
            defaultValue = "30",
            description =
                    "/health/live fails when the feed, the streams or the threads that serve requests give no sign of"
                            + " life for so long (default: ${DEFAULT-VALUE}).")
    private int maxSilence;

    Limits limits() {
        requirePositive("--max-streams", maxStreams);
        requirePositive("--max-streams-per-address", maxStreamsPerAddress);
        requirePositive("--max-connections-per-address", maxConnectionsPerAddress);
        UsageException.unless(
                maxSilence >= SHORTEST_SILENCE && maxSilence <= LONGEST_SILENCE,
                "--max-silence must be 5 to 3600 seconds, got " + maxSilence);
        return new Limits(maxStreams, maxStreamsPerAddress, maxConnectionsPerAddress, Duration.ofSeconds(maxSilence));
    }

    private static void requirePositive(String flag, int value) {
        UsageException.unless(value > 0, flag + " must be above zero, got " + value);
    }
}
