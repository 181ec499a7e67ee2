package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A bar with its address.
 *
 * @param closed   whether it is finished
 * @param closesAt when it will be, if it is not
 * @param revision how often it was corrected after it closed
 */
public record StreamedBar(
        Market market,
        String symbol,
        String interval,
        String date,
        long time,
        OptionalDouble open,
        OptionalDouble high,
        OptionalDouble low,
        double close,
        OptionalDouble volume,
        boolean closed,
        Optional<Instant> closesAt,
        int revision) {
    public StreamedBar {
        closesAt = requireNonNullElse(closesAt, Optional.empty());
    }
}
