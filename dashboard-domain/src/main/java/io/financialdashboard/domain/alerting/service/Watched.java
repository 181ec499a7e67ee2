package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The armed alerts, by what makes them look. It never changes, but its paths go on. */
final class Watched {
    static final Watched NOTHING = new Watched();

    private final Map<Symbol, List<PriceWatch>> prices = new HashMap<>();
    private final Map<Bars, List<Alert>> lines = new HashMap<>();
    private final Map<Armed, PricePath> paths = new HashMap<>();

    /** An alert that compares the price with a number, and how far the price has gone since it was armed. */
    record PriceWatch(Alert alert, PricePath path) {}

    private record Bars(Symbol symbol, Interval interval) {}

    /** What stays of an alert that fires, and does not of one that is given a rule, be it the same. */
    private record Armed(String id, AlertRule rule, Instant created) {
        static Armed of(Alert alert) {
            return new Armed(alert.id(), alert.rule(), alert.created());
        }
    }

    private Watched() {}

    /**
     * These alerts and no others. Those that are watched here already go on.
     *
     * @param armed those that are armed
     * @param begin the path of the price of an asset from now on
     */
    Watched next(Stream<Alert> armed, Function<Symbol, PricePath> begin) {
        var next = new Watched();
        armed.forEach(alert -> next.add(alert, this, begin));
        return next;
    }

    private void add(Alert alert, Watched former, Function<Symbol, PricePath> begin) {
        Symbol symbol = alert.rule().symbol();
        if (alert.rule().interval().isPresent()) {
            var bars = new Bars(symbol, alert.rule().interval().get());
            lines.computeIfAbsent(bars, _ -> new ArrayList<>()).add(alert);
        } else {
            Armed armed = Armed.of(alert);
            PricePath goesOn = former.paths.get(armed);
            PricePath path = goesOn == null ? begin.apply(symbol) : goesOn;
            paths.put(armed, path);
            prices.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(new PriceWatch(alert, path));
        }
    }

    /** Whether there is nothing to look at. */
    boolean isNothing() {
        return prices.isEmpty() && lines.isEmpty();
    }

    /** The market has gone back in time. */
    void forgetPaths() {
        paths.values().forEach(PricePath::forget);
    }

    Set<Alert> all() {
        return Stream.concat(
                        prices.values().stream().flatMap(List::stream).map(PriceWatch::alert),
                        lines.values().stream().flatMap(List::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that compare the price of that asset with a number. */
    List<PriceWatch> prices(Symbol symbol) {
        return prices.getOrDefault(symbol, List.of());
    }

    /** Those with a line beside those bars. */
    List<Alert> lines(Symbol symbol, Interval interval) {
        return lines.getOrDefault(new Bars(symbol, interval), List.of());
    }
}
