package io.financialdashboard.client.stream;

import io.financialdashboard.client.problem.ProblemException;
import java.time.Duration;

/**
 * Hears a stream; called by one thread, one call at a time, which reads on when the call returns. What it throws ends the
 * stream.
 */
@FunctionalInterface
public interface StreamListener {
    /** @param id the event's place in the stream */
    void onEvent(String id, StreamEvent event);

    /** A connection is there, the first one or another. */
    default void onConnected() {}

    /**
     * The connection is lost; another one follows.
     *
     * @param reason in words
     * @param wait   until it is tried
     */
    default void onDisconnected(String reason, Duration wait) {}

    /** The server refuses this stream for good, so it has ended. */
    default void onRefused(ProblemException problem) {}
}
