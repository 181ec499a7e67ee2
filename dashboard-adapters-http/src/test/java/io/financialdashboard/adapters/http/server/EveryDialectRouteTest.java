package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every route that other programs ask in a dialect of their own. */
class EveryDialectRouteTest {
    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withClients(settings.clients().withRateLimit(Optional.empty())));

    @Test
    void each_is_in_the_documents() throws IOException {
        String documents =
                Files.readString(Path.of("../docs/udf.md")) + Files.readString(Path.of("../docs/interop.md"));

        assertThat(routes())
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(documents).containsPattern(Pattern.quote(route) + "[`,]"));
    }

    @Test
    void each_answers_head_as_it_answers_get_and_refuses_changes() throws IOException {
        assertThat(routes()).allSatisfy(route -> {
            assertThat(server.send("HEAD", route, "").statusCode()).isEqualTo(200);
            assertThat(server.send("DELETE", route, "").statusCode()).isEqualTo(405);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%00",
                "%ff",
                "%ED%A0%80",
                "%F0%9F%98%80",
                "%3Cscript%3E",
                "..%2F..%2Fetc%2Fpasswd",
                "-1",
                "0",
                "1e400",
                "NaN",
                "-999999999999999",
                "999999999999999",
                "99999999999999999999",
                ":",
                "::AAPL",
                "STOCKS:",
                ",,,",
                "a=b&symbol=AAPL",
                "%0d%0aSet-Cookie:a=b",
            })
    void whatever_a_parameter_holds_the_answer_is_json_and_no_failure(String value) throws IOException {
        List<String> names = List.of(
                "symbol",
                "symbols",
                "resolution",
                "from",
                "to",
                "countback",
                "query",
                "type",
                "exchange",
                "limit",
                "group");
        String good = "?symbol=AAPL&symbols=AAPL&resolution=1&from=0&to=1&";
        assertThat(routes()).filteredOn(route -> !route.endsWith("/streaming")).allSatisfy(route -> {
            for (String name : names) {
                assertIsJson(server.get(route + "?" + name + "=" + value));
                assertIsJson(server.get(route + good.replaceAll(name + "=[^&]*&", "") + name + "=" + value));
            }
        });
    }

    private static void assertIsJson(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> routes() throws IOException {
        String source = Files.readString(
                Path.of("src/main/java/io/financialdashboard/adapters/http/server/DialectRoutes.java"));
        return Pattern.compile("(?:status|get)\\(\\s*routes, \"(/[^\"]+)\"")
                .matcher(source)
                .results()
                .map(route -> route.group(1))
                .toList();
    }
}
