package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The armed alerts, by what makes them look. Immutable. */
final class Watched {
    static final Watched NOTHING = new Watched(List.of());

    private final Map<Symbol, List<Alert>> prices = new HashMap<>();
    private final Map<Bars, List<Alert>> lines = new HashMap<>();

    private record Bars(Symbol symbol, Interval interval) {}

    private Watched(List<Alert> armed) {
        for (Alert alert : armed) {
            Symbol symbol = alert.rule().symbol();
            alert.rule()
                    .interval()
                    .map(interval -> lines.computeIfAbsent(new Bars(symbol, interval), _ -> new ArrayList<>()))
                    .orElseGet(() -> prices.computeIfAbsent(symbol, _ -> new ArrayList<>()))
                    .add(alert);
        }
    }

    static Watched of(List<Alert> alerts, Predicate<Alert> isKnown) {
        return new Watched(alerts.stream().filter(Alert::armed).filter(isKnown).toList());
    }

    /** Whether there is nothing to look at. */
    boolean isNothing() {
        return prices.isEmpty() && lines.isEmpty();
    }

    /** The assets whose prices are watched here and are not there. */
    Set<Symbol> pricesBeyond(Watched other) {
        Set<Symbol> beyond = new HashSet<>(prices.keySet());
        beyond.removeAll(other.prices.keySet());
        return beyond;
    }

    /** Those that compare the price of that asset with a number. */
    List<Alert> prices(Symbol symbol) {
        return prices.getOrDefault(symbol, List.of());
    }

    /** Those with a line beside those bars. */
    List<Alert> lines(Symbol symbol, Interval interval) {
        return lines.getOrDefault(new Bars(symbol, interval), List.of());
    }
}
