package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.adapters.http.stream.StreamSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams on connections that are old, half open, or end in the middle of a frame. */
class StreamConnectionsTest {
    private static final String ACCEPT = "Accept: text/event-stream\r\n";

    @RegisterExtension
    final RunningServer server = new RunningServer(settings -> settings.withStreams(StreamSettings.usual()
            .withRhythm(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(500))
            .withCaps(4, 4)));

    @Test
    void who_names_no_form_is_sent_the_stream() throws IOException {
        try (var stream = open("GET /api/stream HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(readUntil(stream, "event: snapshot\n"))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\r\nContent-Type: text/event-stream")
                    .doesNotContain("\r\nConnection: close");
        }
    }

    // What has no length in HTTP/1.0 ends with its connection: no chunks, whose sizes would stand among the events.
    @Test
    void an_old_client_is_sent_the_events_as_they_are() throws IOException {
        try (var stream = open("GET /api/stream?topics=quotes&symbols=AAPL HTTP/1.0\r\n" + ACCEPT + "\r\n")) {
            String begun = readUntil(stream, "event: snapshot\n");
            assertThat(begun).startsWith("HTTP/1.1 200 ").doesNotContainIgnoringCase("Transfer-Encoding");
            assertThat(begun.substring(begun.indexOf("\r\n\r\n"))).matches("(?s)\r\n\r\nretry: \\d+\n\nid: .*");

            server.tick(AAPL, 181.25);

            assertThat(readUntil(stream, "\"current\":181.25")).contains("\nevent: quotes\ndata: {");
            server.server().stop();
            assertThat(readToTheEnd(stream)).containsPattern("\n\nretry: \\d+\n\n$");
        }
    }

    // A browser's fetch, or a proxy, may close its own side when it has sent all it has to say.
    @Test
    void who_has_closed_its_own_side_is_served_on() throws IOException {
        try (var stream = open("GET /api/stream HTTP/1.1\r\nHost: a\r\n" + ACCEPT + "\r\n")) {
            readUntil(stream, "event: snapshot\n");
            stream.shutdownOutput();
            readUntil(stream, ": alive\n");

            server.tick(AAPL, 182.5);

            assertThat(readUntil(stream, "\"current\":182.5")).contains("event: quotes\n");
        }
    }

    @Test
    void a_connection_that_is_reset_in_the_middle_of_a_frame_is_noticed_and_no_error() {
        assertEndsQuietly(StreamConnectionsTest::reset);
    }

    @Test
    void a_connection_that_ends_in_the_middle_of_a_frame_is_noticed_and_no_error() {
        assertEndsQuietly(StreamConnectionsTest::close);
    }

    @Test
    void a_connection_that_ends_before_its_answer_leaves_no_place_taken() {
        for (int i = 0; i < 8; i++) {
            reset(open("GET /api/stream HTTP/1.1\r\nHost: a\r\n" + ACCEPT + "\r\n"));
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> openStreams() == 0);
        try (var stream = EventStream.open(server, "")) {
            assertThat(stream.next("snapshot")).contains("\"AAPL\"");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A frame as large as a snapshot, of which the client reads the beginning. */
    private void assertEndsQuietly(Consumer<Socket> end) {
        String log = BrokenRouteTest.logOf(() -> {
            Socket stream = open("GET /api/stream HTTP/1.1\r\nHost: a\r\n" + ACCEPT + "\r\n");
            readUntil(stream, "event: snap");
            await().atMost(Duration.ofSeconds(10)).until(() -> openStreams() == 1);
            end.accept(stream);
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                server.tick(AAPL, 183);
                return openStreams() == 0;
            });
        });

        assertThat(log).doesNotContain("ERROR", "WARN");
    }

    private int openStreams() {
        String metrics = server.get("/metrics").body();
        String name = "\ndashboard_streams_open ";
        int at = metrics.indexOf(name) + name.length();
        return (int) Double.parseDouble(metrics.substring(at, metrics.indexOf('\n', at)));
    }

    private Socket open(String request) {
        try {
            Socket socket = server.connect();
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return socket;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What comes up to that text and with it. */
    private static String readUntil(Socket socket, String text) {
        var read = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            while (read.indexOf(text) < 0) {
                int b = in.read();
                assertThat(b).as("the stream ended after %s", read).isNotNegative();
                read.append((char) b);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(read.toString(), broken);
        }
        return read.toString();
    }

    private static String readToTheEnd(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** With RST instead of FIN. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
