package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every route below {@code /api}; a new one belongs into the list. */
@ParameterizedClass
@ValueSource(
        strings = {
            "/api/assets",
            "/api/prices",
            "/api/historical/stocks/AAPL",
            "/api/quality/stocks/AAPL",
            "/api/market-stats",
            "/api/news",
            "/api/watchlist",
            "/api/watchlists",
            "/api/watchlists/default",
            "/api/stream",
        })
class EveryRouteTest {
    @Parameter
    String path = "";

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void an_unknown_parameter_is_refused_by_name() {
        var answer = server.get(path + "?surprise=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/bad-parameter\"", "\"parameter\":\"surprise\"");
    }

    @Test
    void a_form_that_is_not_offered_is_refused() {
        var answer = server.get(path, "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"parameter\":\"Accept\",\"allowed\":[\"");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var answer = server.send("PATCH", path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void head_is_answered_like_get_without_a_body() {
        var answer = server.send("HEAD", path, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
