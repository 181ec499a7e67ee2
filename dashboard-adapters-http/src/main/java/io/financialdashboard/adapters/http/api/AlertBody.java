package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.JsonBody;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code {"symbol": "BTC/USDT", "when": "crosses_above", "target": 114000}}, and what else a rule may say. */
final class AlertBody {
    private static final List<String> WATCHABLE =
            List.of("price", "an indicator, rsi:14", "one of its lines, macd:12:26:9/signal");
    private static final List<String> OPERANDS =
            Stream.concat(Stream.of("a number, 114000"), WATCHABLE.stream()).toList();
    private static final List<String> CROSSINGS =
            Arrays.stream(Crossing.values()).map(Crossing::id).toList();
    private static final List<String> REPEATS =
            Arrays.stream(Repeat.values()).map(Repeat::id).toList();
    private static final List<String> INTERVALS =
            Arrays.stream(Interval.values()).map(Interval::id).toList();

    private AlertBody() {}

    static AlertRule of(Context ctx, Catalogue catalogue) throws IOException {
        JsonBody body = JsonBody.of(ctx, "symbol", "source", "when", "target", "interval", "repeat", "note");
        Asset asset = asset(body.text("symbol"), catalogue);
        Operand source = operand("source", body.findText("source").orElse(Operand.PRICE));
        if (source instanceof Operand.Level) {
            throw JsonBody.bad("source", "must be a price or a line, got a number", WATCHABLE);
        }
        Operand target = operand("target", body.numberOrText("target"));
        if (source.equals(target)) {
            throw JsonBody.bad("target", "must be another than what is watched, got " + target.text(), OPERANDS);
        }
        return new AlertRule(
                asset.symbol(),
                source,
                choice("when", body.text("when"), Crossing::find, CROSSINGS),
                target,
                interval(body, source, target),
                body.findText("repeat")
                        .map(text -> choice("repeat", text, Repeat::find, REPEATS))
                        .orElse(Repeat.ONCE),
                note(body.findText("note").orElse("")));
    }

    private static Asset asset(String name, Catalogue catalogue) {
        return catalogue
                .find(name)
                .orElseThrow(() -> JsonBody.bad(
                        "symbol",
                        "names the unknown asset " + Problem.quoted(name),
                        catalogue.closeMatches(name).stream().map(Symbol::value).toList()));
    }

    private static Operand operand(String field, String text) {
        return choice(field, text, Operand::of, OPERANDS);
    }

    /** Of the bars that an indicator is computed from; where there is none, there are none. */
    private static Optional<Interval> interval(JsonBody body, Operand source, Operand target) {
        Optional<Interval> interval =
                body.findText("interval").map(text -> choice("interval", text, Interval::find, INTERVALS));
        boolean needed = Stream.of(source, target).anyMatch(Operand.Line.class::isInstance);
        if (needed && interval.isEmpty()) {
            String indicator = source instanceof Operand.Line ? source.text() : target.text();
            throw JsonBody.bad(
                    "interval",
                    "must say of which bars the indicator " + Problem.quoted(indicator) + " is, got nothing",
                    INTERVALS);
        }
        if (!needed && interval.isPresent()) {
            throw JsonBody.bad(
                    "interval", "has no meaning without an indicator: every price is looked at", List.of("nothing"));
        }
        return interval;
    }

    private static String note(String note) {
        if (note.length() > AlertRule.LONGEST_NOTE || note.chars().anyMatch(Character::isISOControl)) {
            String rule = "at most " + AlertRule.LONGEST_NOTE + " characters without control characters";
            throw JsonBody.bad("note", "must be " + rule + ", got " + Problem.quoted(note), List.of(rule));
        }
        return note.strip();
    }

    private static <T> T choice(String field, String text, Function<String, Optional<T>> find, List<String> allowed) {
        return find.apply(text)
                .orElseThrow(() ->
                        JsonBody.bad(field, "must be one of those allowed, got " + Problem.quoted(text), allowed));
    }
}
