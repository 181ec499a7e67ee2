package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessLogTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withAccessLog(Optional.of(new PrintStream(written, true, StandardCharsets.UTF_8))));

    @Test
    void a_request_is_a_line_with_what_it_asked_and_got() {
        var answer = server.get("/api/prices?market=crypto", "X-Request-Id", "r-1", "User-Agent", "curl/8");

        JsonNode line = lines(1).getFirst();
        assertThat(Instant.parse(line.get("time").asString())).isBefore(Instant.now());
        assertThat(line.get("request").asString()).isEqualTo("r-1");
        assertThat(line.get("client").asString()).isEqualTo("127.0.0.1");
        assertThat(line.get("method").asString()).isEqualTo("GET");
        assertThat(line.get("target").asString()).isEqualTo("/api/prices?market=crypto");
        assertThat(line.get("route").asString()).isEqualTo("/api/prices");
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("bytes").asInt()).isEqualTo(answer.body().length());
        assertThat(line.get("millis").asDouble()).isBetween(0.0, 10_000.0);
        assertThat(line.get("agent").asString()).isEqualTo("curl/8");
    }

    @Test
    void nothing_from_outside_begins_a_line_or_a_field() {
        RawHttp.send(
                server,
                "GET /%0d%0aGET\"<b> HTTP/1.1\r\nHost: a\r\nConnection: close\r\nUser-Agent: \",\"status\":200,\"\r\n\r\n");

        JsonNode line = lines(1).getFirst();
        assertThat(line.get("status").asInt()).isEqualTo(400);
        assertThat(line.get("target").asString()).doesNotContain("\r", "\n");
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_long_field_is_cut() {
        server.get("/api/prices?x=" + "a".repeat(2000), "User-Agent", "b".repeat(2000));

        JsonNode line = lines(1).getFirst();
        assertThat(line.get("target").asString()).hasSize(513).endsWith("a…");
        assertThat(line.get("agent").asString()).hasSize(513).endsWith("b…");
    }

    @Test
    void what_the_server_itself_refused_is_there_too() {
        RawHttp.send(server, "garbage\r\n\r\n");

        assertThat(lines(1).getFirst().get("status").asInt()).isEqualTo(400);
    }

    @Test
    void lines_that_wait_are_written_before_the_server_is_gone() {
        server.get("/api/prices");
        server.server().stop();

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"target\":\"/api/prices\"");
    }

    private List<JsonNode> lines(int count) {
        await().until(() -> written.toString(StandardCharsets.UTF_8).lines().count() >= count);
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }
}
