package io.financialdashboard.adapters.http.metrics;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.Alerts;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/** What alerts there are and what they told since the start, by market. */
public final class AlertMetrics {
    private AlertMetrics() {}

    public static void addTo(Metrics metrics, Alerts alerts, Catalogue catalogue) {
        Map<Market, LongAdder> fired = new EnumMap<>(Market.class);
        for (Market market : Market.values()) {
            fired.put(market, new LongAdder());
        }
        // For as long as there are figures, which is as long as there is a server.
        alerts.subscribe(firing -> catalogue
                .find(firing.rule().symbol())
                .map(Asset::market)
                .map(fired::get)
                .ifPresent(LongAdder::increment));
        metrics.counter(
                "alerts_fired",
                "What alerts told.",
                "market",
                () -> byMarket(market -> Optional.ofNullable(fired.get(market))
                        .map(LongAdder::doubleValue)
                        .orElse(0.0)));
        metrics.counter("alert_events_missed", "Events of the market that no alert was held against.", alerts::missed);
        metrics.gauge("alerts_armed", "Alerts that can still fire.", "market", () -> {
            Map<Market, Integer> armed = new EnumMap<>(Market.class);
            alerts.alerts().stream()
                    .filter(Alert::armed)
                    .flatMap(alert -> catalogue.find(alert.rule().symbol()).stream())
                    .forEach(asset -> armed.merge(asset.market(), 1, Integer::sum));
            return byMarket(market -> armed.getOrDefault(market, 0));
        });
    }

    private static Map<String, Double> byMarket(ToDoubleFunction<Market> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Market market : Market.values()) {
            figures.put(market.id(), figure.applyAsDouble(market));
        }
        return figures;
    }
}
