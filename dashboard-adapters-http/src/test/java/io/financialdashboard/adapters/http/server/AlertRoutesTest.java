package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRoutesTest {
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final String ABOVE_110 = "{\"symbol\":\"BTC-USDT\",\"when\":\"crosses_above\",\"target\":110}";

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void an_alert_is_made_read_replaced_and_deleted() {
        HttpResponse<String> made = server.send("POST", "/api/alerts", ABOVE_110, JSON);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).hasValue("/api/alerts/1");
        assertThat(made.body())
                .isEqualTo("{\"id\":\"1\",\"market\":\"crypto\",\"symbol\":\"BTC/USDT\",\"source\":\"price\","
                        + "\"when\":\"crosses_above\",\"target\":110,\"interval\":null,\"repeat\":\"once\",\"note\":\"\","
                        + "\"armed\":true,\"created\":\"2024-03-15T14:30:00Z\",\"fired\":0,\"last_fired\":null}");
        assertThat(server.get("/api/alerts/1").body()).isEqualTo(made.body());
        assertThat(server.get("/api/alerts").body()).isEqualTo("[" + made.body() + "]");

        String replaced = server.send(
                        "PUT",
                        "/api/alerts/1",
                        "{\"symbol\":\"AAPL\",\"source\":\"ema:50\",\"when\":\"crosses\",\"target\":\"ema:200\","
                                + "\"interval\":\"1h\",\"repeat\":\"day\",\"note\":\" golden? \"}",
                        JSON)
                .body();
        assertThat(replaced)
                .contains("\"id\":\"1\",\"market\":\"stocks\",\"symbol\":\"AAPL\",\"source\":\"ema:50/ema\"")
                .contains("\"target\":\"ema:200/ema\",\"interval\":\"1h\",\"repeat\":\"day\",\"note\":\"golden?\"");

        assertThat(server.send("DELETE", "/api/alerts/1", "").statusCode()).isEqualTo(204);
        assertThat(server.get("/api/alerts/1").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/alerts").body()).isEqualTo("[]");
    }

    @Test
    void what_an_alert_told_is_streamed_once_and_stands_in_the_history_and_the_figures() throws IOException {
        server.trade(BTC, minute(100));
        server.send("POST", "/api/alerts", ABOVE_110, JSON);
        String firing =
                "{\"number\":1,\"alert\":\"1\",\"market\":\"crypto\",\"symbol\":\"BTC/USDT\",\"source\":\"price\","
                        + "\"when\":\"crosses_above\",\"target\":110,\"interval\":null,\"repeat\":\"once\",\"note\":\"\","
                        + "\"time\":\"2024-03-15T14:30:00.002Z\",\"value\":111,\"target_value\":110}";
        try (var told = EventStream.open(server, "?topics=alerts");
                var other = EventStream.open(server, "?topics=quotes,news")) {
            told.next("snapshot");
            other.next("snapshot");
            server.trade(BTC, minute(111));

            assertThat(EventStream.data(told.next("alert"))).isEqualTo("{\"alerts\":[" + firing + "]}");
            server.tick(BTC, 112);
            assertThat(other.next()).contains("event: quotes");
        }
        assertThat(server.get("/api/alerts/history").body()).isEqualTo("[" + firing + "]");
        assertThat(server.get("/api/alerts/history?alert=2").body()).isEqualTo("[]");
        assertThat(server.get("/api/alerts/history?before=1").body()).isEqualTo("[]");
        assertThat(server.get("/api/alerts").body()).contains("\"armed\":false", "\"fired\":1");
        assertThat(server.get("/metrics").body())
                .contains(
                        "dashboard_alerts_fired_total{market=\"crypto\",} 1.0",
                        "dashboard_alerts_fired_total{market=\"stocks\",} 0.0",
                        "dashboard_alerts_armed{market=\"crypto\",} 0.0",
                        "dashboard_alert_events_missed_total 0.0");
    }

    @Test
    void a_dry_run_says_when_a_rule_would_have_fired_and_makes_no_alert() {
        CandleSeries.Builder hours = CandleSeries.builder();
        double[] closes = {100, 111, 105, 109, 120, 121};
        for (int i = 0; i < closes.length; i++) {
            hours.add(hour(i).toEpochMilli(), closes[i], closes[i], closes[i], closes[i], 1);
        }
        server.marketData.put(BTC.symbol(), Interval.ONE_HOUR, hours.build());

        String answer =
                server.send("POST", "/api/alerts/dry-run", ABOVE_110, JSON).body();

        assertThat(answer)
                .isEqualTo("{\"fired\":2,\"interval\":\"1h\",\"bars\":6,\"from\":\"2024-03-15T08:00:00Z\","
                        + "\"to\":\"2024-03-15T13:00:00Z\",\"firings\":["
                        + "{\"time\":\"2024-03-15T09:00:00Z\",\"value\":111,\"target_value\":110},"
                        + "{\"time\":\"2024-03-15T12:00:00Z\",\"value\":120,\"target_value\":110}]}");
        assertThat(server.send("POST", "/api/alerts/dry-run?to=2024-03-15T11:00:00Z&limit=2", ABOVE_110, JSON)
                        .body())
                .startsWith("{\"fired\":0,\"interval\":\"1h\",\"bars\":2,");
        assertThat(server.send("POST", "/api/alerts/dry-run?limit=0", ABOVE_110, JSON)
                        .body())
                .contains("\"parameter\":\"limit\"");
        assertThat(server.get("/api/alerts").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"when\":\"crosses\",\"target\":1};symbol;must be a string, got nothing",
                "{\"symbol\":\"APPL\",\"when\":\"crosses\",\"target\":1};symbol;\"allowed\":[\"AAPL\"]",
                "{\"symbol\":\"AAPL\",\"target\":1};when;must be a string, got nothing",
                "{\"symbol\":\"AAPL\",\"when\":\"above\",\"target\":1};when;\"allowed\":[\"crosses_above\",\"crosses_below\",\"crosses\"]",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\"};target;must be a number or a string, got nothing",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":true};target;must be a number or a string, got 'true'",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":1e300};target;allowed, got '1.0E300'",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":0};target;must be a price of AAPL, got 0",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":\"price\"};target;another than what is watched",
                "{\"symbol\":\"AAPL\",\"source\":\"ema:9\",\"when\":\"crosses\",\"target\":\"ema:9\",\"interval\":\"1h\"};target;another than",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":\"rsi:14\"};interval;of which bars",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":\"rsi:14\",\"interval\":\"1h\"};target;a percent",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":\"ema:0\",\"interval\":\"1h\"};target;1 to 500",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":\"ema\",\"interval\":\"2h\"};interval;\"1h\"",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":1,\"interval\":\"1h\"};interval;without an indicator",
                "{\"symbol\":\"AAPL\",\"source\":\"5\",\"when\":\"crosses\",\"target\":1};source;got a number",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":1,\"repeat\":\"hour\"};repeat;\"allowed\":[\"once\",\"minute\",\"day\"]",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":1,\"note\":\"a\\nb\"};note;without control characters",
                "{\"symbol\":\"AAPL\",\"when\":\"crosses\",\"target\":1,\"mail\":\"a@b\"};mail;is not known here",
            })
    void a_bad_field_is_named(String body, String field, String hint) {
        for (String route : new String[] {"/api/alerts", "/api/alerts/dry-run"}) {
            var answer = server.send("POST", route, body, JSON);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"type\":\"/problems/bad-body\"", "\"parameter\":\"" + field + "\"", hint);
        }
        assertThat(server.get("/api/alerts").body()).isEqualTo("[]");
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        assertThat(server.send("PUT", "/api/alerts/7", ABOVE_110, JSON).statusCode())
                .isEqualTo(404);
        assertThat(server.send("DELETE", "/api/alerts/7", "").body()).contains("\"parameter\":\"id\"");
    }

    @Test
    void what_cannot_be_kept_is_said_and_has_not_happened() {
        server.alertDisk.fill();

        var answer = server.send("POST", "/api/alerts", ABOVE_110, JSON);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/not-kept", "no space left on device");
        assertThat(server.get("/api/alerts").body()).isEqualTo("[]");
    }

    @Test
    void as_many_as_there_may_be_is_a_conflict() {
        server.send("POST", "/api/alerts", ABOVE_110, JSON);
        AlertRule rule = server.alerts.alerts().getFirst().rule();
        for (int more = 1; more < 1_000; more++) {
            server.alerts.create(rule);
        }

        var answer = server.send("POST", "/api/alerts", ABOVE_110, JSON);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("there are at most 1000 alerts; delete one first");
    }

    @Test
    void a_read_only_server_makes_no_alert_but_runs_one_dry() {
        var readOnly = new RunningServer(settings -> settings.withReadOnly(true));
        readOnly.server().start();
        try {
            assertThat(readOnly.send("POST", "/api/alerts", ABOVE_110, JSON).statusCode())
                    .isEqualTo(403);
            assertThat(readOnly.send("POST", "/api/alerts/dry-run", ABOVE_110, JSON)
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            readOnly.server().stop();
        }
    }

    private static Candle minute(double close) {
        return new Candle(NOW, 100, Math.max(100, close), Math.min(100, close), close, 1);
    }

    private static Instant hour(int index) {
        return Instant.parse("2024-03-15T08:00:00Z").plus(Duration.ofHours(index));
    }
}
