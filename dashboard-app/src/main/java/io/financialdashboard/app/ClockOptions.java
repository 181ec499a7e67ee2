package io.financialdashboard.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When the dashboard's time starts, and how fast it runs. */
final class ClockOptions {
    private static final String AT_END = "end";
    /** A day in a second. */
    private static final double FASTEST = 86_400;
    /** Prices are recorded since the eighteenth century; further away calendars run out of years to look around in. */
    private static final Instant FIRST = Instant.parse("1700-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2300-01-01T00:00:00Z");

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "When the dashboard's time starts, such as 2024-03-04T14:30:00Z; for a replay also 'end',"
                    + " which serves every file whole and plays nothing.")
    private @Nullable String clock;

    @Option(
            names = "--clock-rate",
            paramLabel = "RATE",
            description = "How fast the dashboard's time runs; 0 stops it (default: 1).")
    private @Nullable Double clockRate;

    @Option(
            names = "--speed",
            paramLabel = "RATE",
            description = "The same for a replay: 60 plays an hour in a minute.")
    private @Nullable Double speed;

    /** Whether a replay plays nothing. */
    boolean isAtEnd() {
        return AT_END.equals(clock);
    }

    /** Empty where it starts now, or at the end of what is recorded. */
    Optional<Instant> start(FeedKind feed) {
        UsageException.unless(!isAtEnd() || feed == FeedKind.REPLAY, "--clock=end is for --feed=replay");
        if (clock == null || isAtEnd()) {
            return Optional.empty();
        }
        Instant start = parsed(clock);
        UsageException.unless(
                !start.isBefore(FIRST) && start.isBefore(LAST),
                "--clock must lie in the years 1700 to 2299, got " + clock);
        return Optional.of(start);
    }

    private static Instant parsed(String clock) {
        try {
            return Instant.parse(clock);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--clock must be an instant such as 2024-03-04T14:30:00Z, or end, got '" + clock + "'", e);
        }
    }

    /** Seconds of the dashboard's time in one real second; 0 where it stands still. */
    double rate(FeedKind feed) {
        UsageException.unless(
                speed == null || feed == FeedKind.REPLAY,
                "--speed is for --feed=replay; --clock-rate does it for the mock");
        UsageException.unless(
                speed == null || clockRate == null,
                "--speed and --clock-rate mean the same: give one of them, got --speed=" + speed + " and --clock-rate="
                        + clockRate);
        String flag = speed == null ? "--clock-rate" : "--speed";
        Double given = speed == null ? clockRate : speed;
        UsageException.unless(
                !isAtEnd() || given == null,
                "--clock=end plays nothing: leave " + flag + " out, got " + flag + "=" + given);
        double rate = given == null ? 1 : given;
        UsageException.unless(
                Double.isFinite(rate) && rate >= 0 && rate <= FASTEST, flag + " must be 0 to 86400, got " + rate);
        return isAtEnd() ? 0 : rate;
    }
}
