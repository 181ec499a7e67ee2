package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which bars a history request means (MARKET-RULES 25).
 *
 * @param from      inclusive; empty where {@code countback} makes it void
 * @param to        exclusive; empty for everything up to the newest bar
 * @param countback exactly so many bars before {@code to}, across whatever pauses
 */
public record BarRange(
        Asset asset, Interval interval, Optional<Instant> from, Optional<Instant> to, OptionalInt countback) {
    public static final int MOST_BARS = 20_000;

    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,15}");
    private static final List<String> FORMS = List.of("epoch seconds, 1710513000");

    /** What lies beyond these has no place in a calendar, and no bar. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** The parameters {@code symbol, resolution, from, to, countback} where {@code to} is exclusive. */
    public static BarRange of(Parameters parameters, Asset asset, MarketData marketData) {
        Interval interval = Resolutions.required(parameters, marketData.intervals(asset.symbol()));
        OptionalInt countback = countback(parameters);
        Optional<Instant> to = seconds(parameters, "to");
        if (countback.isPresent()) {
            return new BarRange(asset, interval, Optional.empty(), to, countback);
        }
        Instant from = seconds(parameters, "from")
                .orElseThrow(() -> bad("from", "parameter 'from' is missing, and so is 'countback'"));
        if (to.isPresent() && from.isAfter(to.get())) {
            throw bad(
                    "from",
                    "parameter 'from' must not be after 'to', got from=" + from.getEpochSecond() + " and to="
                            + to.get().getEpochSecond());
        }
        return new BarRange(asset, interval, Optional.of(from), to, countback);
    }

    /** The same where the request's {@code to} is inclusive. */
    public BarRange withInclusiveTo() {
        return new BarRange(asset, interval, from, to.map(last -> last.plusMillis(1)), countback);
    }

    /** A point in time in epoch seconds. */
    public static Optional<Instant> seconds(Parameters parameters, String name) {
        return parameters.text(name).map(text -> {
            if (!SECONDS.matcher(text).matches()) {
                throw bad(name, "parameter '" + name + "' must be epoch seconds, got " + Problem.quoted(text));
            }
            return clamped(Long.parseLong(text));
        });
    }

    private static OptionalInt countback(Parameters parameters) {
        return parameters.text("countback").isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(parameters.whole("countback", 1, MOST_BARS, 1));
    }

    private static Instant clamped(long second) {
        long first = FIRST.getEpochSecond();
        long last = LAST.getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(second, first, last));
    }

    private static RuntimeException bad(String name, String detail) {
        return Problem.parameter(name, detail, FORMS).asException();
    }
}
