package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readiness first, then the streams, then what is in flight: who is told to go elsewhere is told before it is cut off. */
class StopOrderTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void a_stopping_server_is_not_ready_then_ends_its_streams_and_still_answers_what_it_was_asked() throws Exception {
        try (var stream = EventStream.open(server, "");
                Socket asking = server.connect();
                Socket probe = server.connect()) {
            stream.next("snapshot");
            ask(probe, "/health/ready");
            assertThat(KeptConnection.readAnswer(probe.getInputStream())).startsWith("HTTP/1.1 200 ");
            beginABody(asking);
            InetSocketAddress address = server.address();

            CompletableFuture<Void> stopped =
                    CompletableFuture.runAsync(() -> server.server().stop());

            // The stream's end is the sign that the stop has come so far: by then nobody may think it ready.
            assertThat(stream.untilEnd().getLast()).startsWith("retry: ");
            ask(probe, "/health/ready");
            assertThat(KeptConnection.readAnswer(probe.getInputStream())).startsWith("HTTP/1.1 503 ");
            assertThat(stopped).isNotDone();
            finishTheBody(asking);
            assertThat(KeptConnection.readAnswer(asking.getInputStream())).startsWith("HTTP/1.1 201 ");
            stopped.join();
            assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static void ask(Socket connection, String path) throws IOException {
        connection.setSoTimeout(10_000);
        connection.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(US_ASCII));
    }

    private static void beginABody(Socket connection) throws IOException {
        connection.setSoTimeout(10_000);
        connection.getOutputStream().write("""
                        POST /api/watchlists HTTP/1.1\r
                        Host: a\r
                        Content-Type: application/json\r
                        Content-Length: 15\r
                        \r
                        {"name":\
                        """.getBytes(US_ASCII));
    }

    private static void finishTheBody(Socket connection) throws IOException {
        connection.getOutputStream().write("\"late\"}".getBytes(US_ASCII));
    }
}
