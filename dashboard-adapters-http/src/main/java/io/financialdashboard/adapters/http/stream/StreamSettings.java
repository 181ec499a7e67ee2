package io.financialdashboard.adapters.http.stream;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Duration;

/**
 * Limits and rhythm of the stream.
 *
 * @param mostStreams    open at a time
 * @param mostPerAddress open at a time from one address
 * @param beat           how often what has changed is sent
 * @param heartbeat      how often a sign of life and the current id are sent
 * @param slowClientCut  how long a client may leave what was sent to it unread
 * @param keptEvents     how many events are kept for clients that come back
 * @param keptBytes      and how many bytes of them
 */
public record StreamSettings(
        int mostStreams,
        int mostPerAddress,
        Duration beat,
        Duration heartbeat,
        Duration slowClientCut,
        int keptEvents,
        long keptBytes) {
    public StreamSettings {
        require(mostStreams > 0, "most streams must be above zero, got %s", mostStreams);
        require(mostPerAddress > 0, "most streams per address must be above zero, got %s", mostPerAddress);
        require(beat.isPositive(), "beat must be above zero, got %s", beat);
        require(heartbeat.isPositive(), "heartbeat must be above zero, got %s", heartbeat);
        require(slowClientCut.isPositive(), "slow client cut must be above zero, got %s", slowClientCut);
        require(keptEvents > 0, "kept events must be above zero, got %s", keptEvents);
        require(keptBytes > 0, "kept bytes must be above zero, got %s", keptBytes);
    }

    /** A beat of 100 ms, a heartbeat of 15 s, a cut after 9 s: noticed half a second later, so within 10 s. */
    public static StreamSettings usual() {
        return new StreamSettings(
                2_000,
                64,
                Duration.ofMillis(100),
                Duration.ofSeconds(15),
                Duration.ofSeconds(9),
                4096,
                8L * 1024 * 1024);
    }

    public StreamSettings withCaps(int total, int perAddress) {
        return new StreamSettings(total, perAddress, beat, heartbeat, slowClientCut, keptEvents, keptBytes);
    }

    public StreamSettings withRhythm(Duration newBeat, Duration newHeartbeat, Duration newCut) {
        return new StreamSettings(mostStreams, mostPerAddress, newBeat, newHeartbeat, newCut, keptEvents, keptBytes);
    }

    public StreamSettings withWindow(int events, long bytes) {
        return new StreamSettings(mostStreams, mostPerAddress, beat, heartbeat, slowClientCut, events, bytes);
    }
}
