package io.financialdashboard.app.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More clients than a heap of 96 MB holds: the process ends, whole, so that whoever watches it can start another. */
@Tag("fault")
class OutOfMemoryTest {
    private static final String[] MANY_STREAMS = {"--max-streams=20000", "--max-streams-per-address=20000"};
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int MOST_CLIENTS = 9000;
    private static final int CLIENTS_OF_AN_ADDRESS = 1500;

    /** The requests of those who have gone are answered before those who come next, with a heap that is full until then. */
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(90);

    private static final List<String> SYMBOLS = List.of("BTC/USDT", "ETH/USDT", "AAPL", "MSFT", "EUR/USD", "XAUUSD");
    private static final List<String> INTERVALS = List.of("1m", "5m", "15m", "30m", "1h", "4h", "1d", "1w", "1M");

    @TempDir
    private Path dataDir;

    private final List<Socket> clients = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void a_flood_leaves_a_process_that_is_whole_or_none_at_all() throws IOException {
        try (DashboardProcess dashboard = DashboardProcess.startWithHeap("96m", dataDir, MANY_STREAMS)) {
            keepAList(dashboard);
            flood(dashboard);
            end();

            if (dashboard.isAlive()) {
                await().atMost(LONGEST_RECOVERY).ignoreExceptions().until(() -> isReady(dashboard));
                assertIsWhole(dashboard);
            } else {
                assertThat(dashboard.exitCode()).as(dashboard.log()).isEqualTo(EXIT_OUT_OF_MEMORY);
            }
        }
    }

    @Test
    void a_process_without_memory_ends_and_the_next_one_has_everything_that_was_kept() throws IOException {
        try (DashboardProcess dashboard = DashboardProcess.startWithHeap("56m", dataDir, MANY_STREAMS)) {
            keepAList(dashboard);
            flood(dashboard);

            await().atMost(Duration.ofSeconds(60)).until(() -> !dashboard.isAlive());
            assertThat(dashboard.exitCode()).as(dashboard.log()).isEqualTo(EXIT_OUT_OF_MEMORY);
            assertThatThrownBy(dashboard::connect).isInstanceOf(ConnectException.class);
        }
        try (DashboardProcess next = DashboardProcess.startWithHeap("96m", dataDir)) {
            assertIsWhole(next);
        }
    }

    private static void keepAList(DashboardProcess dashboard) throws IOException {
        var made = dashboard.send("POST", "/api/watchlists", "{\"name\":\"kept\"}");
        assertThat(made.statusCode()).isEqualTo(201);
    }

    private static boolean isReady(DashboardProcess dashboard) throws IOException {
        return dashboard.get("/health/ready").statusCode() == 200;
    }

    /** Everything that has a thread of its own: requests, feed, stream, and the lists on the disk. */
    private static void assertIsWhole(DashboardProcess dashboard) throws IOException {
        assertThat(isReady(dashboard)).isTrue();
        assertThat(dashboard.get("/").statusCode()).isEqualTo(200);
        assertThat(dashboard.get("/api/watchlists").body()).contains("\"name\":\"kept\"");
        assertThat(dashboard
                        .send("POST", "/api/watchlists", "{\"name\":\"new\"}")
                        .statusCode())
                .isEqualTo(201);
        try (Socket stream = dashboard.connect()) {
            stream.setSoTimeout((int) LONGEST_RECOVERY.toMillis());
            stream.getOutputStream().write("GET /api/stream HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
            var read = new StringBuilder();
            while (read.indexOf("\nevent: quotes\n") < 0) {
                int b = stream.getInputStream().read();
                assertThat(b).as("the stream ended").isNotNegative();
                read.append((char) b);
            }
        }
    }

    /** Streams that nobody reads, each with a filter of its own, from several addresses; some may not come through. */
    private void flood(DashboardProcess dashboard) throws IOException {
        for (int i = 0; i < MOST_CLIENTS && dashboard.isAlive(); i++) {
            var socket = new Socket();
            clients.add(socket);
            byte[] source = {127, 0, 0, (byte) (2 + i / CLIENTS_OF_AN_ADDRESS)};
            socket.setReceiveBufferSize(4096);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(source), 0));
            try {
                socket.connect(dashboard.address(), 10_000);
                socket.getOutputStream()
                        .write(("GET " + address(i) + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(US_ASCII));
            } catch (IOException ended) {
                assertThat(dashboard.exitCode())
                        .as("%s after %s clients", ended, i)
                        .isEqualTo(EXIT_OUT_OF_MEMORY);
            }
        }
        assertThat(refused.size()).as("%s", refused).isLessThan(MOST_CLIENTS);
    }

    private static String address(int number) {
        String bars = IntStream.range(0, SYMBOLS.size() * INTERVALS.size())
                .filter(series -> series > 40 || (number >> (series % 13) & 1) == 0)
                .mapToObj(series -> SYMBOLS.get(series % SYMBOLS.size()) + "@" + INTERVALS.get(series / SYMBOLS.size()))
                .collect(Collectors.joining(","));
        return "/api/stream?candles=" + bars.replace("/", "%2F");
    }
}
