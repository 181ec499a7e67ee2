package io.financialdashboard.adapters.http.openbb;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.interop.AssetNames;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /widgets.json} and {@code /apps.json}, which OpenBB Workspace reads when somebody connects this server. */
public final class WorkspaceHandlers {
    private static final String NAME = "Financial Dashboard";
    private static final int REFRESH_MILLIS = 10_000;

    private final Representation widgets;
    private final Representation apps;

    public WorkspaceHandlers(Catalogue catalogue) {
        widgets = Representation.json(Json.object(json ->
                Widgets.ALL.forEach(widget -> json.object(widget.id(), () -> widget(json, widget, catalogue)))));
        apps = Representation.json(Json.array(json -> json.object(() -> app(json))));
    }

    public void widgets(Context ctx) throws IOException {
        Answer.send(ctx, widgets);
    }

    public void apps(Context ctx) throws IOException {
        Answer.send(ctx, apps);
    }

    private static void widget(JsonWriter json, Widget widget, Catalogue catalogue) {
        json.text("name", widget.title())
                .text("description", widget.description())
                .text("category", "Market data")
                .text("type", widget.isTable() ? "table" : "advanced_charting")
                .text("endpoint", widget.endpoint())
                .texts("source", List.of(NAME))
                .whole("refetchInterval", REFRESH_MILLIS)
                .whole("staleTime", REFRESH_MILLIS / 2)
                .object(
                        "gridData",
                        () -> json.whole("w", widget.place().width())
                                .whole("h", widget.place().height()));
        json.array("params", () -> {
            if (widget.isTable()) {
                json.object(() -> flat(json));
            }
        });
        json.object("data", () -> data(json, widget, catalogue));
    }

    /** A table needs the form of flat rows; that is nothing for its reader to choose. */
    private static void flat(JsonWriter json) {
        json.text("paramName", "format")
                .text("label", "Form")
                .text("description", "The form that a table needs")
                .text("type", "text")
                .text("value", "rows")
                .flag("show", false);
    }

    private static void data(JsonWriter json, Widget widget, Catalogue catalogue) {
        if (!widget.isTable()) {
            first(catalogue).ifPresent(asset -> json.text("defaultSymbol", AssetNames.full(asset)));
            json.whole("updateFrequency", REFRESH_MILLIS);
            return;
        }
        json.object("table", () -> {
            json.flag("showAll", true);
            json.array("columnsDefs", () -> widget.columns().forEach(column -> json.object(() -> column.write(json))));
        });
    }

    /** The chart that is shown first: a share where there is one, which most people know. */
    private static Optional<Asset> first(Catalogue catalogue) {
        return catalogue.assets(Market.STOCKS).stream()
                .findFirst()
                .or(() -> catalogue.assets().stream().findFirst());
    }

    private static void app(JsonWriter json) {
        json.text("name", NAME)
                .text("description", "Chart, prices, watchlist, market statistics and news of this dashboard")
                .text("img", "")
                .flag("allowCustomization", true);
        json.object(
                "tabs",
                () -> json.object("markets", () -> {
                    json.text("id", "markets").text("name", "Markets");
                    json.array("layout", () -> Widgets.ALL.forEach(widget -> json.object(() -> place(json, widget))));
                }));
        json.array("groups", () -> {}).array("prompts", () -> {});
    }

    private static void place(JsonWriter json, Widget widget) {
        json.text("i", widget.id())
                .whole("x", widget.place().x())
                .whole("y", widget.place().y())
                .whole("w", widget.place().width())
                .whole("h", widget.place().height());
    }
}
