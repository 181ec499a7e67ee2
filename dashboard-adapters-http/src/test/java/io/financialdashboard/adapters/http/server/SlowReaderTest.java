package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that ask for much and do not read it: they cost themselves, and no thread that others need. */
class SlowReaderTest {
    private static final int BARS = 5000;
    private static final int ANSWERS = 20;
    private static final String LONG_ANSWER =
            "GET /api/historical/stocks/AAPL?interval=1m&limit=5000 HTTP/1.1\r\nHost: a\r\n\r\n";

    /** Long enough that no thread comes free because a slow client was cut. */
    private static final Duration PATIENT = Duration.ofMinutes(5);

    @RegisterExtension
    final RunningServer server = with(PATIENT);

    @RegisterExtension
    final RunningServer strict = with(Duration.ofMillis(700));

    private final List<Socket> slow = new ArrayList<>();

    @BeforeEach
    void a_long_history() {
        Instant first = Instant.parse("2024-03-01T00:00:00Z");
        CandleSeries.Builder bars = CandleSeries.builder(BARS);
        for (int i = 0; i < BARS; i++) {
            bars.add(new Candle(first.plusSeconds(60L * i), 181.25, 181.5, 180.75, 181, 123_456_789));
        }
        server.marketData.put(AAPL.symbol(), Interval.ONE_MINUTE, bars.build());
        strict.marketData.put(AAPL.symbol(), Interval.ONE_MINUTE, bars.build());
    }

    private static RunningServer with(Duration idle) {
        return new RunningServer(settings ->
                settings.withLimits(ServerLimits.usual().withThreads(8).withPatience(Duration.ofSeconds(2), idle)));
    }

    @AfterEach
    void end() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void more_of_them_than_there_are_threads_hold_nobody_up() throws IOException {
        for (int i = 0; i < 24; i++) {
            slow.add(askAndDoNotRead(server, LONG_ANSWER));
        }

        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/historical/stocks/AAPL?interval=1m&limit=5000")
                        .body()
                        .length())
                .isGreaterThan(BARS * 80);
    }

    @Test
    void who_takes_nothing_for_too_long_is_cut() throws IOException {
        slow.add(askAndDoNotRead(strict, LONG_ANSWER));

        await().atMost(Duration.ofSeconds(20)).until(() -> openConnections(strict) == 1);
        assertThat(bytesOf(slow.getFirst())).isLessThan(ANSWERS * BARS * 80L);
    }

    // About 90 answers of 600 kB wait then, of which 32 MB may.
    @Test
    void those_who_keep_much_waiting_for_the_longest_are_cut_and_the_others_are_not() throws IOException {
        for (int i = 0; i < 90; i++) {
            slow.add(askAndDoNotRead(server, LONG_ANSWER));
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> openConnections(server) < 80);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        slow.getLast().setSoTimeout(10_000);
        assertThat(KeptConnection.readAnswer(slow.getLast().getInputStream())).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void who_reads_late_but_reads_is_answered_whole() throws IOException {
        try (Socket socket = askAndDoNotRead(server, LONG_ANSWER)) {
            socket.setSoTimeout(10_000);
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            for (int i = 0; i < ANSWERS; i++) {
                assertThat(KeptConnection.readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    /** Twenty answers in a row, more than the buffers on the way can hold. */
    private static Socket askAndDoNotRead(RunningServer server, String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(server.address());
        socket.getOutputStream().write(request.repeat(ANSWERS).getBytes(US_ASCII));
        return socket;
    }

    private static int openConnections(RunningServer server) {
        String metrics = server.get("/metrics").body();
        String name = "\ndashboard_http_connections_open ";
        int at = metrics.indexOf(name) + name.length();
        return (int) Double.parseDouble(metrics.substring(at, metrics.indexOf('\n', at)));
    }

    private static long bytesOf(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            return 0;
        }
    }
}
