package io.financialdashboard.adapters.file;

import static io.financialdashboard.adapters.file.StrictJson.present;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as JSON and back: {@code {"version": 1, "last_id": 1, "last_firing": 0, "alerts": [{"id": "1", "rule": {"symbol":
 * "BTC/USDT", "source": "price", "when": "crosses_above", "target": "114000", "interval": null, "repeat": "once", "note":
 * ""}, …}], "firings": […]}}.
 */
final class AlertJson implements JsonFile.Format<AlertBook> {
    private static final int VERSION = 1;

    private final StrictJson json = new StrictJson(VERSION);

    @Override
    public byte[] write(AlertBook book) {
        List<@Nullable StoredAlert> alerts = new ArrayList<>();
        book.alerts().forEach(alert -> alerts.add(stored(alert)));
        List<@Nullable StoredFiring> firings = new ArrayList<>();
        book.firings().forEach(firing -> firings.add(stored(firing)));
        return json.write(new Content(VERSION, book.lastId(), book.lastFiring(), alerts, firings));
    }

    @Override
    public AlertBook read(byte[] bytes) throws MalformedContentException, NewerFormatException {
        return json.read(bytes, Content.class, AlertJson::book);
    }

    private static AlertBook book(Content content) {
        List<Alert> alerts = new ArrayList<>();
        for (StoredAlert alert : present(content.alerts(), "alerts")) {
            alerts.add(alert(present(alert, "an alert")));
        }
        List<Firing> firings = new ArrayList<>();
        for (StoredFiring firing : present(content.firings(), "firings")) {
            firings.add(firing(present(firing, "a firing")));
        }
        return new AlertBook(
                present(content.lastId(), "last_id"), present(content.lastFiring(), "last_firing"), alerts, firings);
    }

    private static StoredAlert stored(Alert alert) {
        return new StoredAlert(
                alert.id(),
                stored(alert.rule()),
                alert.created().toString(),
                alert.armed(),
                alert.fired(),
                alert.lastFired().map(Instant::toString).orElse(null));
    }

    private static StoredFiring stored(Firing firing) {
        return new StoredFiring(
                firing.number(),
                firing.alertId(),
                stored(firing.rule()),
                firing.time().toString(),
                firing.value(),
                firing.target());
    }

    private static StoredRule stored(AlertRule rule) {
        return new StoredRule(
                rule.symbol().value(),
                rule.source().text(),
                rule.crossing().id(),
                rule.target().text(),
                rule.interval().map(Interval::id).orElse(null),
                rule.repeat().id(),
                rule.note());
    }

    private static Alert alert(StoredAlert stored) {
        return new Alert(
                present(stored.id(), "id"),
                rule(present(stored.rule(), "rule")),
                instant("created", present(stored.created(), "created")),
                present(stored.armed(), "armed"),
                present(stored.fired(), "fired"),
                Optional.ofNullable(stored.lastFired()).map(time -> instant("last_fired", time)));
    }

    private static Firing firing(StoredFiring stored) {
        return new Firing(
                present(stored.number(), "number"),
                present(stored.alert(), "alert"),
                rule(present(stored.rule(), "rule")),
                instant("time", present(stored.time(), "time")),
                present(stored.value(), "value"),
                present(stored.target(), "target"));
    }

    private static AlertRule rule(StoredRule stored) {
        return new AlertRule(
                new Symbol(present(stored.symbol(), "symbol")),
                known("source", stored.source(), Operand::of),
                known("when", stored.when(), Crossing::find),
                known("target", stored.target(), Operand::of),
                Optional.ofNullable(stored.interval()).map(id -> known("interval", id, Interval::find)),
                known("repeat", stored.repeat(), Repeat::find),
                present(stored.note(), "note"));
    }

    private static <T> T known(String field, @Nullable String text, Function<String, Optional<T>> find) {
        String given = present(text, field);
        return find.apply(given)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + field + " '" + given + "'"));
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " must be an instant, got '" + text + "'", e);
        }
    }

    /** The file as a whole; everything may be missing, because anyone can edit it. */
    private record Content(
            int version,
            @Nullable Long lastId,
            @Nullable Long lastFiring,
            @Nullable List<@Nullable StoredAlert> alerts,
            @Nullable List<@Nullable StoredFiring> firings) {}

    private record StoredAlert(
            @Nullable String id,
            @Nullable StoredRule rule,
            @Nullable String created,
            @Nullable Boolean armed,
            @Nullable Long fired,
            @Nullable String lastFired) {}

    private record StoredFiring(
            @Nullable Long number,
            @Nullable String alert,
            @Nullable StoredRule rule,
            @Nullable String time,
            @Nullable Double value,
            @Nullable Double target) {}

    private record StoredRule(
            @Nullable String symbol,
            @Nullable String source,
            @Nullable String when,
            @Nullable String target,
            @Nullable String interval,
            @Nullable String repeat,
            @Nullable String note) {}
}
