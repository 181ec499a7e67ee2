package io.financialdashboard.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} every two seconds while lists are written: nothing acknowledged is lost, nothing torn, nothing twice. */
@Tag("fault")
class KilledServerTest {
    private static final List<String> SYMBOLS = List.of("AAPL", "MSFT", "BTC/USDT", "EUR/USD", "XAUUSD", "TSLA");
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(2);
    private static final int KILLS = 3;

    @TempDir
    private Path dataDir;

    private final List<Writer> writers = new ArrayList<>();

    @BeforeEach
    void four_lists_of_as_many_writers() throws IOException {
        try (DashboardProcess dashboard = DashboardProcess.start(dataDir)) {
            for (int i = 0; i < 4; i++) {
                var made = dashboard.send("POST", "/api/watchlists", "{\"name\":\"writer " + i + "\"}");
                assertThat(made.statusCode()).isEqualTo(201);
                var writer = new Writer(made.headers().firstValue("Location").orElseThrow());
                assertThat(dashboard.send("PUT", writer.path, Writer.body(0)).statusCode())
                        .isEqualTo(200);
                writers.add(writer);
            }
        }
    }

    @Test
    void what_was_acknowledged_outlives_every_kill() throws IOException {
        for (int kill = 0; kill < KILLS; kill++) {
            try (DashboardProcess dashboard = DashboardProcess.start(dataDir)) {
                checkWhatIsKept(dashboard);
                writeUntilKilled(dashboard);
            }
        }
        try (DashboardProcess dashboard = DashboardProcess.start(dataDir)) {
            checkWhatIsKept(dashboard);
        }
    }

    private void checkWhatIsKept(DashboardProcess dashboard) throws IOException {
        JsonNode lists =
                JsonMapper.shared().readTree(dashboard.get("/api/watchlists").body());
        assertThat(lists.size()).as("no list twice, none lost").isEqualTo(1 + writers.size());
        for (Writer writer : writers) {
            writer.check(JsonMapper.shared().readTree(dashboard.get(writer.path).body()));
        }
        assertThat(dashboard.log()).doesNotContain("corrupt", "set aside");
    }

    private void writeUntilKilled(DashboardProcess dashboard) {
        int before = acknowledged();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writing = writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.writeUntilCutOff(dashboard), threads))
                    .toList();
            await().pollDelay(BETWEEN_KILLS).until(() -> acknowledged() > before);
            dashboard.kill();
            writing.forEach(CompletableFuture::join);
        }
    }

    private int acknowledged() {
        return writers.stream().mapToInt(writer -> writer.acknowledged.get()).sum();
    }

    /** Replaces one list again and again by one with the next number, whose symbols follow from the number. */
    private static final class Writer {
        private final String path;
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger acknowledged = new AtomicInteger();

        Writer(String path) {
            this.path = path;
        }

        void writeUntilCutOff(DashboardProcess dashboard) {
            try {
                while (true) {
                    int number = sent.incrementAndGet();
                    HttpResponse<String> answer = dashboard.send("PUT", path, body(number));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    acknowledged.set(number);
                }
            } catch (IOException killed) {
                assertThat(killed).isNotNull();
            }
        }

        void check(JsonNode kept) {
            int number = Integer.parseInt(kept.get("name").stringValue().substring("number ".length()));
            assertThat(number).isBetween(acknowledged.get(), sent.get());
            List<String> symbols = new ArrayList<>();
            kept.get("symbols").forEach(symbol -> symbols.add(symbol.stringValue()));
            assertThat(symbols).as("the symbols of number %s", number).isEqualTo(symbolsOf(number));
        }

        private static String body(int number) {
            return "{\"name\":\"number " + number + "\",\"symbols\":[\"" + String.join("\",\"", symbolsOf(number))
                    + "\"]}";
        }

        private static List<String> symbolsOf(int number) {
            return SYMBOLS.subList(0, 1 + number % SYMBOLS.size());
        }
    }
}
