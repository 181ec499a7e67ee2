package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GoneClientTest {
    private final ByteArrayOutputStream requests = new ByteArrayOutputStream();

    @RegisterExtension
    final RunningServer server =
            new RunningServer(settings -> settings.withAccessLog(Optional.of(new PrintStream(requests, true, UTF_8)))
                    .withLimits(ServerLimits.usual().withPatience(Duration.ofMillis(300), Duration.ofMillis(700))));

    @Test
    void who_is_cut_off_before_the_body_came_is_no_error_of_the_server() {
        String log = BrokenRouteTest.logOf(this::announceABody);

        assertThat(log).isEmpty();
    }

    private void announceABody() {
        try (var socket = server.connect()) {
            socket.getOutputStream().write("""
                    POST /api/watchlists HTTP/1.1\r
                    Host: a\r
                    Content-Type: application/json\r
                    Content-Length: 10\r
                    \r
                    """.getBytes(US_ASCII));
            await().until(() -> requests.toString(UTF_8).contains("\"target\":\"/api/watchlists\""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
