package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells people how long a recording plays, and each time that it begins anew: else prices of long ago just jump. */
final class ReplayNotices implements TickFeed {
    private final TickFeed recording;
    private final Consumer<String> told;
    private Instant lastPolled = Instant.MIN;

    ReplayNotices(TickFeed recording, Consumer<String> told) {
        this.recording = recording;
        this.told = told;
    }

    /**
     * What there is to say at the start.
     *
     * @param speed seconds of the recording in one real second
     */
    static String plan(Instant start, Instant end, double speed) {
        if (speed == 0 || !end.isAfter(start)) {
            return "showing what was recorded up to %s; nothing is played".formatted(start);
        }
        Duration recorded = Duration.between(start, end);
        return "playing %s to %s at speed %s, which takes %s; then it begins anew"
                .formatted(
                        start, end, number(speed), inWords(Duration.ofSeconds((long) (recorded.toSeconds() / speed))));
    }

    @Override
    public DataSource source() {
        return recording.source();
    }

    @Override
    public void poll(Instant now, TickSink sink) {
        if (now.isBefore(lastPolled)) {
            told.accept("everything was played up to %s; it begins anew at %s".formatted(lastPolled, now));
        }
        lastPolled = now;
        recording.poll(now, sink);
    }

    private static String number(double speed) {
        return speed == Math.rint(speed) ? "%.0f".formatted(speed) : Double.toString(speed);
    }

    /** The two largest units that count: {@code 48 d 20 h}, {@code 3 min 20 s}. */
    private static String inWords(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSeconds() + " s";
    }
}
