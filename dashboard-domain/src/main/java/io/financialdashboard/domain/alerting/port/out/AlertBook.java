package io.financialdashboard.domain.alerting.port.out;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.Firing;
import java.util.List;

/**
 * Everything of alerts that outlives the process.
 *
 * @param lastId     the highest number that an alert has had as its id
 * @param lastFiring the highest number that a firing has had
 * @param alerts     in the order in which they were made
 * @param firings    oldest first
 */
public record AlertBook(long lastId, long lastFiring, List<Alert> alerts, List<Firing> firings) {
    /** Far beyond what any server tells in its life, and leaves room to count on. */
    private static final long HIGHEST = 100_000_000_000_000_000L;

    public static final AlertBook EMPTY = new AlertBook(0, 0, List.of(), List.of());

    public AlertBook {
        alerts = List.copyOf(alerts);
        firings = List.copyOf(firings);
        require(
                alerts.stream().map(Alert::id).distinct().count() == alerts.size(),
                "an alert's id is unique, got %s",
                alerts.stream().map(Alert::id).toList());
        require(lastId >= 0 && lastId < HIGHEST, "last id must be 0 to 10^17, got %s", lastId);
        require(lastFiring >= 0 && lastFiring < HIGHEST, "last firing must be 0 to 10^17, got %s", lastFiring);
        long highestId = alerts.stream()
                .mapToLong(alert -> Long.parseLong(alert.id()))
                .max()
                .orElse(0);
        require(lastId >= highestId, "last id must not be below that of an alert, got %s", lastId);
        long before = 0;
        for (Firing firing : firings) {
            require(firing.number() > before, "numbers of firings rise, got %s after %s", firing.number(), before);
            before = firing.number();
        }
        require(lastFiring >= before, "last firing must not be below that of one, got %s", lastFiring);
    }
}
