package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Grafana would ask for is answered, with the very fields that its panels name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrafanaDashboardTest {
    private static final Path GRAFANA = Path.of("../infra/grafana");
    private static final Instant NOW = Instant.parse("2026-01-15T15:00:00Z");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Dashboard dashboard;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        dashboard = Dashboard.start("--port=0", "--clock=" + NOW, "--clock-rate=0", "--data-dir=" + dataDir);
        http = new HttpProbe(dashboard.port());
    }

    @AfterAll
    void stop() {
        dashboard.close();
    }

    @Test
    void every_panel_finds_what_it_names_for_every_choice_of_its_variables() throws IOException {
        JsonNode grafana = grafana();

        assertThat(targets(grafana)).hasSize(8).allSatisfy(target -> {
            for (String asset : choices(grafana, "asset")) {
                for (String interval : choices(grafana, "interval")) {
                    assertIsAnswered(target, asset, interval);
                }
            }
        });
    }

    @Test
    void candles_reach_the_end_of_the_range_however_long_it_is() throws IOException {
        JsonNode grafana = grafana();
        JsonNode candles = targets(grafana).getFirst();

        for (String asset : choices(grafana, "asset")) {
            JsonNode rows = http.json(address(candles, asset, "1m", Duration.ofDays(30)));
            JsonNode newest = http.json("/api/historical/" + asset + "?interval=1m&limit=1&to=" + NOW);
            assertThat(rows.get(rows.size() - 1)).as(asset).isEqualTo(newest.get(0));
            assertThat(rows).as(asset).hasSize(5000);
        }
    }

    @Test
    void the_panels_ask_the_data_source_that_is_provisioned() throws IOException {
        String source = Files.readString(GRAFANA.resolve("provisioning/datasources/financial-dashboard.yaml"));

        assertThat(source).contains("uid: financial-dashboard", "type: yesoreyeram-infinity-datasource");
        JsonNode variable = grafana().get("templating").get("list").get(0);
        assertThat(variable.get("name").asString()).isEqualTo("datasource");
        assertThat(variable.get("query").asString()).isEqualTo("yesoreyeram-infinity-datasource");
        assertThat(variable.get("current").get("value").asString()).isEqualTo("financial-dashboard");
        assertThat(targets(grafana())).allSatisfy(target -> {
            assertThat(target.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
            assertThat(target.get("datasource").get("type").asString()).isEqualTo("yesoreyeram-infinity-datasource");
            // The host is that of the data source: a dashboard names none.
            assertThat(target.get("url").asString()).startsWith("/api/");
        });
    }

    private static String address(JsonNode target, String asset, String interval, Duration range) {
        String url = target.get("url")
                .asString()
                .replace("${asset:raw}", asset)
                .replace("${interval:raw}", interval)
                .replace(
                        "${__from:date:seconds}", Long.toString(NOW.minus(range).getEpochSecond()))
                .replace("${__to:date:seconds}", Long.toString(NOW.getEpochSecond()));
        assertThat(url).doesNotContain("$");
        return url;
    }

    private void assertIsAnswered(JsonNode target, String asset, String interval) {
        String url = address(target, asset, interval, Duration.ofDays(7));
        JsonNode answer = http.json(url);
        JsonNode rows = answer.isArray()
                ? answer
                : JsonMapper.shared().createArrayNode().add(answer);
        assertThat(rows).as(url).isNotEmpty();
        target.get("columns")
                .forEach(column -> assertThat(
                                rows.get(0).has(column.get("selector").asString()))
                        .as("%s in %s", column.get("selector"), url)
                        .isTrue());
    }

    private static JsonNode grafana() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(GRAFANA.resolve("dashboards/markets.json")));
    }

    private static List<JsonNode> targets(JsonNode grafana) {
        List<JsonNode> targets = new ArrayList<>();
        grafana.get("panels").forEach(panel -> panel.get("targets").forEach(targets::add));
        return targets;
    }

    private static List<String> choices(JsonNode grafana, String variable) {
        List<String> choices = new ArrayList<>();
        grafana.get("templating").get("list").forEach(one -> {
            if (one.get("name").asString().equals(variable)) {
                one.get("options")
                        .forEach(option -> choices.add(option.get("value").asString()));
            }
        });
        return choices;
    }
}
