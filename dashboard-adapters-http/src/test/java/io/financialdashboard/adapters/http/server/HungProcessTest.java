package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever restarts processes asks {@code /health/live}: a thread that all depend on and that hangs is no life. */
class HungProcessTest {
    private static final int THREADS = 8;

    private final CountDownLatch goOn = new CountDownLatch(1);

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withManagementPort(OptionalInt.of(0))
                    .withLimits(ServerLimits.usual().withThreads(THREADS).withSilence(Duration.ofSeconds(3))),
            ctx -> {
                waitForTheEnd();
                ctx.result("late");
            });

    @AfterEach
    void letGo() {
        goOn.countDown();
    }

    @Test
    void a_beat_of_the_streams_that_hangs_is_no_life_until_it_goes_on() {
        assertThat(live().statusCode()).isEqualTo(200);
        server.events.beforeCounting(this::waitForTheEnd);

        awaitStatus(503);
        assertThat(live().body()).isEqualTo("{\"status\":\"hung\",\"hung\":[\"streams\"]}");

        goOn.countDown();
        awaitStatus(200);
    }

    @Test
    void threads_all_of_which_hang_in_requests_are_no_life_until_one_is_free() {
        hangAllThreads();

        awaitStatus(503);
        assertThat(live().body()).isEqualTo("{\"status\":\"hung\",\"hung\":[\"requests\"]}");

        goOn.countDown();
        awaitStatus(200);
    }

    /** On a connection that is open: a new one is taken in by one of these threads. */
    @Test
    void what_is_kept_is_answered_while_all_threads_hang() throws IOException {
        try (Socket connection = server.connect()) {
            connection.setSoTimeout(10_000);
            assertThat(pricesOn(connection)).startsWith("HTTP/1.1 200 ");
            hangAllThreads();
            awaitStatus(503);

            assertThat(pricesOn(connection)).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String pricesOn(Socket connection) throws IOException {
        connection.getOutputStream().write("GET /api/prices HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        return KeptConnection.readAnswer(connection.getInputStream());
    }

    private void hangAllThreads() {
        for (int i = 0; i < THREADS; i++) {
            var _ = server.client.sendAsync(
                    HttpRequest.newBuilder(server.uri("/")).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private void awaitStatus(int status) {
        await().atMost(Duration.ofSeconds(30)).until(() -> live().statusCode() == status);
    }

    private HttpResponse<String> live() {
        int port = server.server().managementPort().orElseThrow();
        URI address = URI.create("http://127.0.0.1:" + port + "/health/live");
        return server.client
                .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private void waitForTheEnd() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
