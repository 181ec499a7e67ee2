package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.adapters.http.stream.StreamSettings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Five thousand streams in one moment, as after a restart: each is let in and hears the next price. */
@Tag("fault")
class ManyStreamsAtOnceTest {
    private static final int STREAMS = 5000;
    private static final int ADDRESSES = 5;
    private static final byte[] REQUEST =
            "GET /api/stream HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n".getBytes(US_ASCII);

    @RegisterExtension
    final RunningServer server = new RunningServer(settings -> settings.withStreams(StreamSettings.usual()
            .withCaps(STREAMS, STREAMS / ADDRESSES)
            .withRhythm(Duration.ofMillis(100), Duration.ofSeconds(15), Duration.ofSeconds(60))));

    private final AtomicInteger begun = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    void all_are_let_in_and_hear_the_next_price() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<CompletableFuture<String>> heard = IntStream.range(0, STREAMS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> listen(i), threads))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> begun.get() + failed.size() == STREAMS);
            assertThat(failed).isEmpty();
            assertThat(server.get("/metrics").body()).contains("\ndashboard_streams_open 5000.0\n");

            server.tick(AAPL, 187.25);

            assertThat(heard).allSatisfy(one -> assertThat(one.join()).contains("\"AAPL\":{\"current\":187.25"));
        } finally {
            // Not close(), which would wait for streams that never end.
            threads.shutdownNow();
        }
    }

    /** What a stream says until it has told the price. */
    private String listen(int number) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(60_000);
            byte[] source = {127, 0, 0, (byte) (2 + number % ADDRESSES)};
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(source), 0));
            socket.connect(server.address());
            socket.getOutputStream().write(REQUEST);
            String snapshot = readUntil(socket, "event: snapshot\n");
            begun.incrementAndGet();
            return snapshot + readUntil(socket, "187.25");
        } catch (IOException broken) {
            failed.add(number + " " + broken);
            return "";
        }
    }

    private static String readUntil(Socket socket, String text) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] some = new byte[8192];
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int count = in.read(some);
            if (count < 0) {
                throw new EOFException("the stream ended after " + read);
            }
            read.append(new String(some, 0, count, US_ASCII));
        }
        return read.toString();
    }
}
