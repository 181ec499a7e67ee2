package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.BarField;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorParameter;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.util.List;

/** Indicators as {@code /api/indicators} gives them: what there is, and values beside the bars. */
public final class IndicatorJson {
    private static final long MILLIS = 1000;
    /** Beyond them is the noise of binary fractions; results are promised to eight. */
    private static final int DIGITS = 12;

    private IndicatorJson() {}

    /** {@code {"indicators":[{id, name, title, pane, needs, parameters, outputs, levels}]}}. */
    public static byte[] definitions(List<IndicatorDefinition> definitions) {
        return Json.object(json ->
                json.array("indicators", () -> definitions.forEach(one -> json.object(() -> definition(json, one)))));
    }

    /** {@code {market, symbol, interval, t, forming, indicators:[{id, …, outputs:{name: […]}}]}}. */
    public static byte[] lines(Asset asset, Interval interval, IndicatorsAnswer answer) {
        return Json.object(json -> {
            json.text("market", asset.market().id())
                    .text("symbol", asset.symbol().value())
                    .text("interval", interval.id());
            times(json, answer.bars());
            json.flag("forming", answer.bars().lastIsForming());
            json.array("indicators", () -> answer.lines().forEach(one -> json.object(() -> indicator(json, one))));
        });
    }

    /** {@code {t:[…], "macd:12:26:9/signal":[…], …}}; {@code forming: true} says that the last bar is not finished. */
    public static byte[] columns(IndicatorsAnswer answer) {
        return Json.object(json -> {
            times(json, answer.bars());
            for (IndicatorLines lines : answer.lines()) {
                columns(json, lines, lines.indicator().id() + "/");
            }
            if (answer.bars().lastIsForming()) {
                json.flag("forming", true);
            }
        });
    }

    private static void definition(JsonWriter json, IndicatorDefinition definition) {
        json.text("id", definition.id())
                .text("name", definition.name())
                .text("title", definition.title())
                .text("pane", definition.pane().id())
                .texts(
                        "needs",
                        definition.needs().stream().sorted().map(BarField::id).toList())
                .array(
                        "parameters",
                        () -> definition
                                .parameters()
                                .forEach(parameter -> json.object(() -> parameter(json, parameter))))
                .array("outputs", () -> definition.outputs().forEach(output -> json.object(() -> output(json, output))))
                .array("levels", () -> definition.levels().forEach(json::number));
    }

    private static void parameter(JsonWriter json, IndicatorParameter parameter) {
        json.text("name", parameter.name());
        switch (parameter) {
            case IndicatorParameter.Whole whole ->
                json.text("type", "whole")
                        .whole("default", whole.usualValue())
                        .whole("min", whole.least())
                        .whole("max", whole.most());
            case IndicatorParameter.Decimal decimal ->
                json.text("type", "decimal")
                        .number("default", decimal.usualValue())
                        .number("min", decimal.least())
                        .number("max", decimal.most());
            case IndicatorParameter.Choice choice ->
                json.text("type", "choice").text("default", choice.usual()).texts("allowed", choice.allowed());
        }
    }

    private static void output(JsonWriter json, IndicatorOutput output) {
        json.text("name", output.name())
                .text("unit", output.unit().id())
                .text("drawing", output.drawing().id());
        output.displacement()
                .ifPresent(shift -> json.object(
                        "displacement",
                        () -> json.text("parameter", shift.parameter()).whole("sign", shift.sign())));
    }

    private static void indicator(JsonWriter json, IndicatorLines lines) {
        Indicator indicator = lines.indicator();
        IndicatorDefinition definition = indicator.definition();
        json.text("id", indicator.id())
                .text("indicator", definition.id())
                .text("name", definition.name())
                .text("pane", definition.pane().id())
                .array("levels", () -> definition.levels().forEach(json::number))
                .object("outputs", () -> columns(json, lines, ""));
        if (definition.outputs().stream()
                .anyMatch(output -> output.displacement().isPresent())) {
            json.object("displacement", () -> displacements(json, indicator));
        }
        lines.note().ifPresent(note -> json.text("note", note));
    }

    private static void displacements(JsonWriter json, Indicator indicator) {
        for (IndicatorOutput output : indicator.definition().outputs()) {
            indicator.displacement(output).ifPresent(bars -> json.whole(output.name(), bars));
        }
    }

    private static void columns(JsonWriter json, IndicatorLines lines, String prefix) {
        List<IndicatorOutput> outputs = lines.indicator().definition().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            Column column = lines.columns().get(i);
            json.array(prefix + outputs.get(i).name(), () -> {
                for (int row = 0; row < column.size(); row++) {
                    json.number(Decimals.significant(column.get(row), DIGITS));
                }
            });
        }
    }

    private static void times(JsonWriter json, CandleSeries bars) {
        json.array("t", () -> {
            for (int i = 0; i < bars.size(); i++) {
                json.whole(Math.floorDiv(bars.time(i), MILLIS));
            }
        });
    }
}
