package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistRoutesTest {
    private static final String[] JSON = {"Content-Type", "application/json"};

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void the_default_list_shows_live_prices() {
        assertThat(server.get("/api/watchlist").body())
                .isEqualTo("[{\"symbol\":\"AAPL\",\"display_name\":\"AAPL\",\"market\":\"stocks\",\"price\":100,"
                        + "\"change\":1.5},{\"symbol\":\"BTC/USDT\",\"display_name\":\"BTC/USDT\",\"market\":\"crypto\","
                        + "\"price\":100,\"change\":1.5}]");
    }

    @Test
    void a_list_is_made_read_changed_and_deleted() {
        HttpResponse<String> made =
                server.send("POST", "/api/watchlists", "{\"name\":\"My Tech\",\"symbols\":[\"BTC-USDT\"]}", JSON);
        assertThat(made.statusCode()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(made.body()).contains("\"name\":\"My Tech\",\"symbols\":[\"BTC/USDT\"]}");
        assertThat(server.get(path).body()).isEqualTo(made.body());

        assertThat(server.send("PUT", path + "/items/stocks/AAPL", "").body())
                .endsWith("\"symbols\":[\"BTC/USDT\",\"AAPL\"]}");
        assertThat(server.send("DELETE", path + "/items/crypto/BTC%2FUSDT", "").body())
                .endsWith("\"symbols\":[\"AAPL\"]}");
        assertThat(server.send("PUT", path, "{\"name\":\"Metals\",\"symbols\":[\"XAUUSD\",\"AAPL\"]}", JSON)
                        .body())
                .endsWith("\"name\":\"Metals\",\"symbols\":[\"XAUUSD\",\"AAPL\"]}");
        assertThat(server.get("/api/watchlists").body()).contains("\"id\":\"default\"", "\"name\":\"Metals\"");

        assertThat(server.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"\"};name;1 to 60 characters",
                "{\"name\":5};name;must be a string, got '5'",
                "{};name;must be a string, got nothing",
                "{\"name\":\"a\",\"symbols\":\"AAPL\"};symbols;must be an array of strings",
                "{\"name\":\"a\",\"symbols\":[1]};symbols;must hold strings only, got '1'",
                "{\"name\":\"a\",\"symbols\":[\"APPL\"]};symbols;\"allowed\":[\"AAPL\"]",
                "{\"name\":\"a\",\"symbols\":[\"AAPL\",\"AAPL\"]};symbols;twice",
                "{\"name\":\"a\",\"color\":\"red\"};color;\"allowed\":[\"name\",\"symbols\"]",
                "{\"name\":\"a\\nb\"};name;without control characters",
                "{\"name\":\"half a pair \\ud83d\"};name;must be well-formed text",
                "{\"name\":\"a\",\"symbols\":[\"\\udc00\"]};symbols;must be well-formed text",
            })
    void a_bad_field_is_named(String body, String field, String hint) {
        var answer = server.send("POST", "/api/watchlists", body, JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"/problems/bad-body\"", "\"parameter\":\"" + field + "\"", hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"a\",\"name\":\"b\"};uplicate",
                "{\"name\":\"a\"} x;not well-formed JSON",
                "[];must be one JSON object",
                "{\"name\":;not well-formed JSON at line 1",
            })
    void a_body_that_is_no_single_object_is_refused(String body, String hint) {
        var answer = server.send("POST", "/api/watchlists", body, JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(hint);
    }

    @Test
    void only_json_of_a_modest_size_is_read() {
        assertThat(server.send("POST", "/api/watchlists", "name=a", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        // Refused by what the head announces: the body need not come.
        String announced = String.join(
                "\r\n",
                "POST /api/watchlists HTTP/1.1",
                "Host: a",
                "Content-Type: application/json",
                "Content-Length: 70000",
                "Connection: close",
                "",
                "");
        assertThat(RawHttp.send(server, announced)).startsWith("HTTP/1.1 413 ").contains("/problems/too-large");
        String chunked = "POST /api/watchlists HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "11170\r\n" + "x".repeat(70_000) + "\r\n0\r\n\r\n";
        assertThat(RawHttp.send(server, chunked)).startsWith("HTTP/1.1 413 ").contains("/problems/too-large");
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        assertThat(server.send("PUT", "/api/watchlists/none", "{\"name\":\"a\"}", JSON)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send("PUT", "/api/watchlists/default/items/stocks/NOPE", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send("DELETE", "/api/watchlists/none", "").body())
                .contains("\"parameter\":\"id\",\"allowed\":[\"default\"]");
    }

    @Test
    void the_default_list_can_be_emptied_but_not_deleted() {
        var answer = server.send("DELETE", "/api/watchlists/default", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("can be emptied but not deleted");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
    })
    void the_page_of_another_site_changes_nothing(String header, String value, int status) {
        var answer = server.send("PUT", "/api/watchlists/default/items/commodities/XAUUSD", "", header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(server.get("/api/watchlist").body().contains("XAUUSD")).isEqualTo(status == 200);
    }

    @Test
    void the_own_page_may_change_lists() {
        var answer = server.send(
                "PUT",
                "/api/watchlists/default/items/commodities/XAUUSD",
                "",
                "Origin",
                "http://127.0.0.1:" + server.port());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_read_only_server_refuses_every_change() {
        var readOnly = new RunningServer(settings -> settings.withReadOnly(true));
        readOnly.server().start();
        try {
            var answer = readOnly.send("DELETE", "/api/watchlists/default/items/stocks/AAPL", "");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("/problems/read-only");
            assertThat(readOnly.get("/api/watchlist").body()).contains("AAPL");
        } finally {
            readOnly.server().stop();
        }
    }
}
