package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bars as columns of one length.
 *
 * @param t        seconds since 1970
 * @param o        opens; a fixing's are {@code null}, as are highs and lows
 * @param v        volumes; {@code null} where it is not known
 * @param forming  whether the last bar is not finished
 * @param closesAt when it will be
 */
public record BarColumns(
        List<Long> t,
        List<@Nullable Double> o,
        List<@Nullable Double> h,
        List<@Nullable Double> l,
        List<Double> c,
        List<@Nullable Double> v,
        boolean forming,
        Optional<Instant> closesAt) {
    public BarColumns {
        requireNonNull(t, "t");
        closesAt = requireNonNullElse(closesAt, Optional.empty());
    }
}
