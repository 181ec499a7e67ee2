package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every route below {@code /api}; a new one belongs into the list. */
class EveryRouteTest {
    static final List<String> FINITE = List.of(
            "/api/assets",
            "/api/prices",
            "/api/historical/stocks/AAPL",
            "/api/indicators",
            "/api/indicators/stocks/AAPL?indicators=rsi",
            "/api/chart/stocks/AAPL.svg",
            "/api/sessions/stocks/AAPL",
            "/api/quality/stocks/AAPL",
            "/api/market-stats",
            "/api/news",
            "/api/watchlist",
            "/api/watchlists",
            "/api/watchlists/default",
            "/api/alerts",
            "/api/alerts/1",
            "/api/alerts/history");
    static final List<String> ALL = with(FINITE, "/api/stream");
    static final List<String> FILES_AND_PAGES =
            List.of("/", "/offline", "/chart/stocks/AAPL", "/favicon.ico", "/docs", "/openapi.json");
    static final List<String> VALIDATED = with(FINITE, FILES_AND_PAGES.toArray(String[]::new));

    @RegisterExtension
    final RunningServer server = new RunningServer().withAnAlert();

    @ParameterizedTest
    @FieldSource("ALL")
    void an_unknown_parameter_is_refused_by_name(String path) {
        var answer = server.get(path + (path.contains("?") ? "&" : "?") + "surprise=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/bad-parameter\"", "\"parameter\":\"surprise\"");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_form_that_is_not_offered_is_refused(String path) {
        var answer = server.get(path, "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"parameter\":\"Accept\",\"allowed\":[\"");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_wrong_method_is_told_the_right_ones(String path) {
        var answer = server.send("PATCH", path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET, HEAD, OPTIONS");
        assertThat(answer.body()).contains("\"type\":\"/problems/method-not-allowed\"");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void head_is_answered_like_get_without_a_body(String path) {
        var answer = server.send("HEAD", path, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("VALIDATED")
    void every_finite_body_has_a_validator_a_head_and_a_304(String path) {
        var get = server.get(path);
        String etag = get.headers().firstValue("ETag").orElseThrow();
        var head = server.send("HEAD", path, "");
        var again = server.get(path, "If-None-Match", "\"other\", " + etag);

        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(etag).matches("\"[\\w-]+\"");
        assertThat(get.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).hasValue(etag);
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    /** A list that is kept by hand is forgotten: the source of the routes is asked for what it lacks. */
    @Test
    void no_route_is_missing_from_the_list() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/io/financialdashboard/adapters/http/server/Routes.java"));
        List<String> routes = Pattern.compile("get\\(routes, \"(/api/[^\"]+)\"")
                .matcher(source)
                .results()
                .map(route -> route.group(1))
                .toList();

        assertThat(routes).hasSizeGreaterThan(10).allSatisfy(route -> {
            String form = route.replaceAll("\\{\\w+}", "[^/?]+").replaceAll("<\\w+>", "[^?]+");
            assertThat(ALL).as(route).anyMatch(path -> path.matches(form + "(\\?.*)?"));
        });
    }

    private static List<String> with(List<String> paths, String... more) {
        List<String> all = new ArrayList<>(paths);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
