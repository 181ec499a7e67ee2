package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.adapters.http.stream.StreamSettings;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamUnderLoadTest {
    private static final String STREAM = "GET /api/stream HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n";
    /** With a text message behind it, masked with zeros (RFC 6455, 5.2). */
    private static final String SOCKET = String.join(
            "\r\n",
            "GET /api/ws HTTP/1.1",
            "Host: a",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "\u0081\u00aa\0\0\0\0{\"action\":\"subscribe\",\"channels\":[\"news\"]}");

    @RegisterExtension
    final RunningServer server = new RunningServer(settings -> settings.withStreams(StreamSettings.usual()
            .withRhythm(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(500))
            .withCaps(4, 3)));

    static List<String> requests() {
        return List.of(STREAM, SOCKET);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_client_that_never_reads_is_cut_and_delays_nobody(String request) throws IOException {
        try (Socket deaf = deafClient(request);
                var healthy = EventStream.open(server, "?topics=news")) {
            healthy.next("snapshot");
            int published = 0;
            // Far more than the sockets' buffers hold, 200 kB at a time.
            while (cut() < 1 && published < 500) {
                server.news.publish(article(published++));
                assertThat(healthy.nextData("news")).contains("\"id\":\"n" + (published - 1) + "\"");
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> cut() == 1);
            server.tick(AAPL, 1);
            server.news.publish(article(-1));
            assertThat(healthy.nextData("news")).contains("\"id\":\"n-1\"");
            assertThat(server.get("/metrics").body()).contains("dashboard_streams_open 1.0");
            assertThat(deaf.isClosed()).isFalse();
        }
    }

    @Test
    void a_quiet_stream_shows_signs_of_life_that_carry_its_place() throws IOException {
        try (var stream = EventStream.open(server, "?topics=news")) {
            String snapshot = stream.next("snapshot");
            assertThat(stream.next()).isEqualTo(": alive\nid: " + EventStream.id(snapshot));
            server.tick(AAPL, 5);
            String filter =
                    EventStream.id(snapshot).substring(EventStream.id(snapshot).lastIndexOf('-'));
            await().atMost(Duration.ofSeconds(5))
                    .until(
                            stream::next,
                            frame -> frame.equals(": alive\nid: e1-2" + filter)
                                    || frame.equals(": alive\nid: e1-3" + filter));
        }
    }

    @Test
    void streams_are_capped_in_total() throws IOException {
        var small = new RunningServer(
                settings -> settings.withStreams(StreamSettings.usual().withCaps(2, 64)));
        small.server().start();
        try (var one = EventStream.open(small, "");
                var two = EventStream.open(small, "")) {
            assertThat(List.of(one.response().statusCode(), two.response().statusCode()))
                    .containsOnly(200);
            assertRefused(small, 503, "/problems/unavailable");
        } finally {
            small.server().stop();
        }
    }

    @Test
    void streams_are_capped_by_address() throws IOException {
        List<EventStream> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(EventStream.open(server, ""));
        }
        assertRefused(server, 429, "/problems/too-many-streams");

        open.getFirst().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (var again = EventStream.open(server, "")) {
                return again.response().statusCode() == 200;
            }
        });
        for (EventStream stream : open) {
            stream.close();
        }
    }

    private static void assertRefused(RunningServer crowded, int status, String problem) throws IOException {
        try (var refused = EventStream.open(crowded, "")) {
            assertThat(refused.response().statusCode()).isEqualTo(status);
            assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("10");
        }
        // Only now: if it were let in, its body would have no end.
        assertThat(crowded.get("/api/stream").body()).contains(problem);
    }

    @Test
    void a_stream_that_could_not_begin_takes_no_place() {
        server.analytics.breakDown(true);
        for (int i = 0; i < 4; i++) {
            assertThat(server.get("/api/stream?topics=stats").statusCode()).isEqualTo(500);
        }
        server.analytics.breakDown(false);

        assertThat(EventStream.open(server, "").response().statusCode()).isEqualTo(200);
    }

    // HAProxy, for one, does not extend the line that the client sent, it adds one of its own behind.
    @Test
    void a_client_behind_a_proxy_cannot_hide_among_made_up_addresses() {
        var proxied = new RunningServer(
                settings -> settings.withClients(ClientRules.usual().withTrustedProxies(1))
                        .withStreams(StreamSettings.usual().withCaps(100, 1)));
        proxied.server().start();
        try {
            EventStream.open(proxied, "", "X-Forwarded-For", "192.0.2.1", "X-Forwarded-For", "198.51.100.7");
            var second =
                    EventStream.open(proxied, "", "X-Forwarded-For", "192.0.2.2", "X-Forwarded-For", "198.51.100.7");
            assertThat(second.response().statusCode()).isEqualTo(429);
        } finally {
            proxied.server().stop();
        }
    }

    @Test
    void a_client_that_left_is_noticed_at_the_next_sign_of_life() throws IOException {
        EventStream.open(server, "").close();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> server.get("/metrics").body().contains("dashboard_streams_open 0.0"));
        // How long it was open says nothing about how fast requests are served.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> server.get("/metrics").body().contains("http_requests_total{route=\"/api/stream\""));
        assertThat(server.get("/metrics").body()).doesNotContain("http_request_seconds_count{route=\"/api/stream\"");
    }

    @Test
    void stopping_under_load_loses_no_request() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean stopping = new AtomicBoolean();
        List<String> lost = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                clients.add(CompletableFuture.runAsync(() -> askUntilRefused(answered, stopping, lost), threads));
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> answered.get() > 200);
            stopping.set(true);
            server.server().stop();
            clients.forEach(CompletableFuture::join);
        }
        assertThat(lost).isEmpty();
    }

    /** One kept connection, as a proxy has them: what was sent on it and not refused must be answered whole. */
    private void askUntilRefused(AtomicInteger answered, AtomicBoolean stopping, List<String> lost) {
        try (var socket = server.connect()) {
            socket.setSoTimeout(10_000);
            while (true) {
                socket.getOutputStream().write("GET /api/prices HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
                String head = KeptConnection.readAnswer(socket.getInputStream());
                if (!head.startsWith("HTTP/1.1 200 ")) {
                    lost.add(head);
                    return;
                }
                answered.incrementAndGet();
                if (head.contains("Connection: close")) {
                    return;
                }
            }
        } catch (IOException broken) {
            lost.add(broken + (stopping.get() ? " while stopping" : " before stopping"));
        }
    }

    private double cut() {
        String metrics = server.get("/metrics").body();
        int at = metrics.indexOf("\ndashboard_stream_clients_cut_total ") + 36;
        return Double.parseDouble(metrics.substring(at, metrics.indexOf('\n', at)));
    }

    private Socket deafClient(String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(server.address());
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }

    private static Article article(int number) {
        return new Article(
                "n" + number,
                "title",
                "x".repeat(200_000),
                "Wire",
                RunningServer.NOW,
                List.of(),
                "markets",
                Importance.LOW,
                OptionalDouble.empty(),
                List.of(Market.STOCKS),
                List.of(),
                Optional.empty());
    }
}
