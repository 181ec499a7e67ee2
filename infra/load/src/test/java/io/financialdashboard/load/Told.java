package io.financialdashboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of the stream with what alerts told.
 *
 * @param first      number of its first firing
 * @param last       number of its last one
 * @param inOrder    whether each number in between is there once
 * @param millisLate how long after the oldest of its firings it arrived; 0 if clocks say before
 */
record Told(long first, long last, boolean inOrder, int millisLate) {
    static final long NOTHING_YET = 0;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param message as Gatling hands on an event: {@code {"event": name, "id": id, "data": object}} */
    static Optional<Told> of(long arrived, String message) {
        try {
            JsonNode event = JSON.readTree(message);
            return event.path("event").asText().equals("alert")
                    ? Optional.of(of(arrived, event.path("data").path("alerts")))
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("no event of the stream: " + message, e);
        }
    }

    private static Told of(long arrived, JsonNode firings) {
        if (firings.isEmpty()) {
            throw new IllegalStateException("an event of alerts tells something, got " + firings);
        }
        long first = firings.path(0).path("number").asLong();
        boolean inOrder = true;
        long oldest = arrived;
        for (int i = 0; i < firings.size(); i++) {
            inOrder &= firings.path(i).path("number").asLong() == first + i;
            oldest = Math.min(
                    oldest, Instant.parse(firings.path(i).path("time").asText()).toEpochMilli());
        }
        return new Told(first, first + firings.size() - 1, inOrder, Math.toIntExact(arrived - oldest));
    }

    /** Whether nothing is missing or told twice, in it and before it. */
    boolean follows(long latest) {
        return inOrder && (latest == NOTHING_YET || first == latest + 1);
    }
}
