package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Rehearsal;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.Optional;

/** Alerts and what they told, as {@code /api/alerts} and the stream give them. */
public final class AlertJson {
    private AlertJson() {}

    /** The fields of an alert. */
    public static void alert(JsonWriter json, Catalogue catalogue, Alert alert) {
        json.text("id", alert.id());
        rule(json, catalogue, alert.rule());
        json.flag("armed", alert.armed())
                .instant("created", alert.created())
                .whole("fired", alert.fired())
                .text("last_fired", alert.lastFired().map(Instant::toString));
    }

    public static byte[] firing(Catalogue catalogue, Firing firing) {
        return Json.object(json -> firing(json, catalogue, firing));
    }

    /** The fields of what an alert told once. */
    public static void firing(JsonWriter json, Catalogue catalogue, Firing firing) {
        json.whole("number", firing.number()).text("alert", firing.alertId());
        rule(json, catalogue, firing.rule());
        json.instant("time", firing.time()).number("value", firing.value()).number("target_value", firing.target());
    }

    /** The fields of what a rule would have told on these bars. */
    public static void rehearsal(JsonWriter json, Interval interval, Rehearsal rehearsal) {
        boolean nothing = rehearsal.bars().isEmpty();
        json.whole("fired", rehearsal.moments().size())
                .text("interval", interval.id())
                .whole("bars", rehearsal.bars().size())
                .text(
                        "from",
                        nothing
                                ? Optional.empty()
                                : Optional.of(instant(rehearsal.bars().firstTime())))
                .text(
                        "to",
                        nothing
                                ? Optional.empty()
                                : Optional.of(instant(rehearsal.bars().lastTime())))
                .array(
                        "firings",
                        () -> rehearsal
                                .moments()
                                .forEach(moment -> json.object(() -> json.instant("time", moment.time())
                                        .number("value", moment.value())
                                        .number("target_value", moment.target()))));
    }

    private static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static void rule(JsonWriter json, Catalogue catalogue, AlertRule rule) {
        json.text("market", catalogue.find(rule.symbol()).map(Asset::market).map(market -> market.id()))
                .text("symbol", rule.symbol().value())
                .text("source", rule.source().text())
                .text("when", rule.crossing().id());
        switch (rule.target()) {
            case Operand.Level level -> json.number("target", level.value());
            case Operand other -> json.text("target", other.text());
        }
        json.text("interval", rule.interval().map(Interval::id))
                .text("repeat", rule.repeat().id())
                .text("note", rule.note());
    }
}
