package io.financialdashboard.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a rule would have fired.
 *
 * @param interval of the bars that were looked at
 * @param bars     how many they were
 * @param from     the first of them
 * @param to       the last of them
 */
public record Rehearsal(
        int fired, String interval, int bars, Optional<Instant> from, Optional<Instant> to, List<Moment> firings) {

    /** @param time of the bar */
    public record Moment(Instant time, double value, double targetValue) {}
}
