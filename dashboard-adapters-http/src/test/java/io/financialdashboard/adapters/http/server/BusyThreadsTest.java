package io.financialdashboard.adapters.http.server;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How busy the server is can be read while it is: from a port that has threads of its own. */
class BusyThreadsTest {
    private static final int SLOW = 3;

    private final CountDownLatch goOn = new CountDownLatch(1);

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withManagementPort(OptionalInt.of(0))
                    .withLimits(ServerLimits.usual().withThreads(8)),
            ctx -> {
                goOn.await();
                ctx.result("late");
            });

    @AfterEach
    void letGo() {
        goOn.countDown();
    }

    @Test
    void threads_in_requests_are_busy_until_they_have_answered() {
        for (int i = 0; i < SLOW; i++) {
            var _ = server.client.sendAsync(
                    HttpRequest.newBuilder(server.uri("/")).build(), HttpResponse.BodyHandlers.discarding());
        }
        awaitBusy(SLOW);

        goOn.countDown();
        awaitBusy(0);
    }

    private void awaitBusy(int threads) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> figures().contains("\ndashboard_http_threads_busy " + threads + ".0\n"));
    }

    private String figures() {
        int port = server.server().managementPort().orElseThrow();
        URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
        return server.client
                .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }
}
