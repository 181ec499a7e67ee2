package io.financialdashboard.adapters.http.openbb;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.server.ClientRules;
import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenBB Workspace does with a backend: it reads the widgets, then asks for what they name, from its own origin. */
class WorkspaceTest {
    private static final String WORKSPACE = "https://pro.openbb.co";
    private static final int GRID = 40;

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withClients(ClientRules.usual().withCorsOrigins(Set.of(WORKSPACE))));

    @BeforeEach
    void an_article() {
        server.news.publish(new Article(
                "n1",
                "Results",
                "Better than last year",
                "Wire",
                Instant.parse("2024-03-15T14:00:00Z"),
                List.of(),
                "company",
                Importance.HIGH,
                OptionalDouble.of(1),
                List.of(Market.STOCKS),
                List.of(new Symbol("AAPL")),
                Optional.empty()));
    }

    @Test
    void every_column_that_a_widget_declares_is_in_the_answer_of_its_endpoint() {
        List<JsonNode> tables = new ArrayList<>();
        json("/widgets.json").forEach(widget -> {
            if (widget.get("type").asString().equals("table")) {
                tables.add(widget);
            }
        });

        assertThat(tables).hasSize(4).allSatisfy(widget -> {
            JsonNode rows = json(address(widget));
            assertThat(rows.isArray()).isTrue();
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                assertThat(row).noneMatch(JsonNode::isContainer);
                widget.get("data").get("table").get("columnsDefs").forEach(column -> {
                    String field = column.get("field").asString();
                    assertThat(row.has(field))
                            .as("%s of %s", field, widget.get("name"))
                            .isTrue();
                    assertIsOfItsKind(column.get("cellDataType").asString(), row.get(field));
                });
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/prices", "/api/news", "/api/market-stats", "/api/watchlist"})
    void what_workspace_and_its_users_add_to_the_request_of_a_table_is_passed_over(String path) {
        HttpResponse<String> plain = server.get(path + "?format=rows");
        HttpResponse<String> added = server.get(path + "?theme=dark&format=rows&desk=&desk=7");

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).isEqualTo(plain.body());
        // What is known is read as strictly as ever, and so is every other form.
        assertThat(server.get(path + "?theme=dark&format=rows&format=rows").statusCode())
                .isEqualTo(400);
        assertThat(server.get(path + "?theme=dark").statusCode()).isEqualTo(400);
        assertThat(server.get(path + "?theme=dark&format=csv").statusCode()).isEqualTo(400);
    }

    @Test
    void the_chart_is_drawn_by_udf_and_its_first_symbol_can_be_resolved() {
        JsonNode chart = json("/widgets.json").get("financial_dashboard_chart");

        assertThat(chart.get("type").asString()).isEqualTo("advanced_charting");
        assertThat(json(chart.get("endpoint").asString() + "/config")
                        .get("supports_search")
                        .asBoolean())
                .isTrue();
        String first = chart.get("data").get("defaultSymbol").asString();
        assertThat(json(chart.get("endpoint").asString() + "/symbols?symbol=" + first)
                        .get("full_name")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void the_app_places_every_widget_once_on_the_grid_and_none_over_another() {
        JsonNode app = json("/apps.json").get(0);
        JsonNode layout = app.get("tabs").get("markets").get("layout");
        boolean[][] taken = new boolean[200][GRID];

        assertThat(layout)
                .extracting(place -> place.get("i").asString())
                .containsExactlyInAnyOrderElementsOf(json("/widgets.json").propertyNames());
        for (JsonNode place : layout) {
            for (int y = place.get("y").asInt();
                    y < place.get("y").asInt() + place.get("h").asInt();
                    y++) {
                for (int x = place.get("x").asInt();
                        x < place.get("x").asInt() + place.get("w").asInt();
                        x++) {
                    assertThat(taken[y][x])
                            .as("%s at %s, %s", place.get("i"), x, y)
                            .isFalse();
                    taken[y][x] = true;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/widgets.json",
                "/apps.json",
                "/udf/config",
                "/udf/time",
                "/api/prices?format=rows",
                "/tv/groups"
            })
    void workspace_may_read_it_where_it_is_listed(String path) {
        HttpResponse<String> answer = server.get(path, "Origin", WORKSPACE, "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(WORKSPACE);
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(server.get(path, "Origin", "https://evil.test").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void a_browser_may_reach_from_the_internet_into_a_private_network_for_it() {
        HttpResponse<String> allowed = preflight(WORKSPACE);

        assertThat(allowed.headers().firstValue("Access-Control-Allow-Private-Network"))
                .hasValue("true");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("content-type");
        assertThat(preflight("https://evil.test").headers().firstValue("Access-Control-Allow-Private-Network"))
                .isEmpty();
    }

    @Test
    void the_files_are_validated_and_never_change() {
        for (String path : List.of("/widgets.json", "/apps.json")) {
            String etag = server.get(path).headers().firstValue("ETag").orElseThrow();
            server.tick(RunningServer.AAPL, 7);

            assertThat(server.get(path + "?surprise=1", "If-None-Match", etag).statusCode())
                    .isEqualTo(304);
        }
    }

    private HttpResponse<String> preflight(String origin) {
        return server.send(
                "OPTIONS",
                "/udf/config",
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "content-type",
                "Access-Control-Request-Private-Network",
                "true");
    }

    private static String address(JsonNode widget) {
        var address = new StringBuilder(widget.get("endpoint").asString());
        String before = "?";
        for (JsonNode parameter : widget.get("params")) {
            address.append(before)
                    .append(parameter.get("paramName").asString())
                    .append('=')
                    .append(parameter.get("value").asString());
            before = "&";
        }
        return address.toString();
    }

    private static void assertIsOfItsKind(String kind, JsonNode value) {
        Map<String, Boolean> fits = Map.of(
                "text", value.isString() || value.isNull(),
                "number", value.isNumber() || value.isNull(),
                "boolean", value.isBoolean());
        assertThat(fits).containsEntry(kind, true);
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
