package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for every route that other programs ask in a dialect of their own. */
class EveryDialectRouteTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

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
