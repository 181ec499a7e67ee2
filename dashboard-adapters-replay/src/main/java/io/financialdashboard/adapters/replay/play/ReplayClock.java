package io.financialdashboard.adapters.replay.play;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one clock of a replay, for everything in the house: it begins at {@code start}, goes at {@code speed} times the real
 * clock, rests at {@code end} for {@link #REST_AT_END} of real time, so that the last bar is seen closed, and begins anew.
 * Where nothing is left to play ({@code end} not after {@code start}) and at speed 0 it stands still.
 *
 * <p>It goes back only at its end; if the real clock goes back, it waits. Safe for use by many threads.
 */
public final class ReplayClock implements InstantSource {
    public static final Duration REST_AT_END = Duration.ofSeconds(5);

    private static final double NANOS_OF_A_SECOND = 1e9;

    private final InstantSource real;
    private final Instant realStart;
    private final Instant start;
    private final Instant end;
    private final double speed;
    /** A double, for a {@code long} of nanoseconds ends after 292 years, and there are older prices. */
    private final double playedNanos;

    private final AtomicLong elapsedNanos = new AtomicLong();

    /**
     * @param speed seconds of the replay in one real second, 0 or above
     * @throws IllegalArgumentException if the speed is negative or not finite
     */
    public ReplayClock(InstantSource real, Instant start, double speed, Instant end) {
        require(Double.isFinite(speed) && speed >= 0, "speed must be 0 or above, got %s", speed);
        this.real = real;
        this.realStart = real.instant();
        this.start = start;
        this.end = end;
        this.speed = end.isAfter(start) ? speed : 0;
        Duration played = Duration.between(start, end);
        this.playedNanos = played.toSeconds() * NANOS_OF_A_SECOND + played.toNanosPart();
    }

    @Override
    public Instant instant() {
        if (speed == 0) {
            return start;
        }
        double rest = REST_AT_END.toNanos() * speed;
        double round = (realElapsedNanos() * speed) % (playedNanos + rest);
        return round < playedNanos
                ? start.plusSeconds((long) (round / NANOS_OF_A_SECOND)).plusNanos((long) (round % NANOS_OF_A_SECOND))
                : end;
    }

    private long realElapsedNanos() {
        long now = Duration.between(realStart, real.instant()).toNanos();
        return elapsedNanos.accumulateAndGet(now, Math::max);
    }
}
