package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The CORS protocol of the Fetch standard, as its part 3.3 has it. */
class CrossOriginTest {
    private static final String FRIEND = "https://charts.example";

    @RegisterExtension
    final RunningServer server = new RunningServer(settings ->
            settings.withClients(ClientRules.usual().withCorsOrigins(Set.of(FRIEND, "http://127.0.0.1:3000"))));

    @Test
    void a_listed_page_may_read_the_api() {
        HttpResponse<String> answer = server.get("/api/prices", "Origin", FRIEND);

        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(header(answer, "Access-Control-Expose-Headers"))
                .contains("ETag", "RateLimit", "Retry-After", "X-Request-Id");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.headers().allValues("Vary")).contains("Origin", "Accept, Accept-Encoding");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://charts.example.evil.test",
                "https://evil-charts.example",
                "https://chartsXexample",
                "http://charts.example",
                "https://charts.example:444",
                "null",
            })
    void no_other_page_may(String origin) {
        HttpResponse<String> answer = server.get("/api/prices", "Origin", origin);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void a_problem_may_be_read_too() {
        HttpResponse<String> answer = server.get("/api/historical/stocks/NONE", "Origin", FRIEND);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(FRIEND);
    }

    @Test
    void who_asks_before_asking_is_told_what_is_allowed() {
        HttpResponse<String> answer = server.send(
                "OPTIONS",
                "/api/prices",
                "",
                "Origin",
                FRIEND,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(header(answer, "Access-Control-Allow-Methods"))
                .contains("GET")
                .doesNotContain("PUT", "POST");
        assertThat(header(answer, "Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
                .contains("if-none-match");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void a_header_that_a_program_adds_passes_from_a_listed_page_and_for_reading_only() {
        // The star is for x-desk; authorization is the one header that it does not stand for.
        assertThat(header(preflight(FRIEND, "GET"), "Access-Control-Allow-Headers")
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .contains("*", "authorization", "if-none-match");
        assertThat(preflight("https://evil.test", "GET").headers().firstValue("Access-Control-Allow-Headers"))
                .isEmpty();
        assertThat(header(preflight(FRIEND, "PUT"), "Access-Control-Allow-Methods"))
                .doesNotContain("PUT");
    }

    private HttpResponse<String> preflight(String origin, String method) {
        return server.send(
                "OPTIONS",
                "/api/prices",
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "authorization,x-desk");
    }

    @Test
    void a_change_from_another_page_is_refused_wherever_it_comes_from() {
        HttpResponse<String> answer = server.send(
                "PUT",
                "/api/watchlists/default",
                "{\"name\":\"x\",\"symbols\":[]}",
                "Origin",
                FRIEND,
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(server.watchlists.lists().getFirst().symbols()).isNotEmpty();
    }

    @Test
    void pages_are_nobody_elses() {
        HttpResponse<String> answer = server.get("/", "Origin", FRIEND);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "charts.example",
                "https://charts.example/",
                "https://Charts.example",
                "https://a/b",
                "ftp://a",
                ""
            })
    void what_no_browser_ever_sends_is_no_origin(String text) {
        ClientRules rules = ClientRules.usual();

        assertThatThrownBy(() -> rules.withCorsOrigins(Set.of(text))).hasMessageContaining("CORS origin");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
