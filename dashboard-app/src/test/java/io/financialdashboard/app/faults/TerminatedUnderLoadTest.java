package io.financialdashboard.app.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while many ask and listen: who was let in is answered, streams are told to come back, and it is gone in time. */
@Tag("fault")
class TerminatedUnderLoadTest {
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");
    private static final byte[] REQUEST = "GET /api/prices HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII);
    private static final int KEPT = 16;
    private static final int ANEW = 4;
    private static final int STREAMS = 8;

    @TempDir
    private Path dataDir;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger streaming = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();

    @Test
    void no_connection_is_reset_and_the_process_is_gone_in_ten_seconds() {
        try (DashboardProcess dashboard = DashboardProcess.start(dataDir);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            dashboard.port();
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            start(clients, KEPT, threads, () -> keptConnection(dashboard));
            start(clients, ANEW, threads, () -> connectionsAnew(dashboard));
            start(clients, STREAMS, threads, () -> stream(dashboard));
            await().atMost(Duration.ofSeconds(30)).until(() -> answered.get() > 500 && streaming.get() == STREAMS);

            dashboard.terminate();

            assertThat(dashboard.exitCode()).as(dashboard.log()).isEqualTo(143);
            clients.forEach(CompletableFuture::join);
            assertThat(lost).isEmpty();
            assertThat(dashboard.log()).contains("stopped").doesNotContain("ERROR", "WARN", "Exception");
        }
    }

    private static void start(
            List<CompletableFuture<Void>> clients, int count, ExecutorService threads, Runnable client) {
        for (int i = 0; i < count; i++) {
            clients.add(CompletableFuture.runAsync(client, threads));
        }
    }

    /** One connection, as a proxy has them: what was sent on it and not refused must be answered whole. */
    private void keptConnection(DashboardProcess dashboard) {
        try (Socket socket = dashboard.connect()) {
            while (!ask(socket).contains("\r\nConnection: close\r\n")) {
                answered.incrementAndGet();
            }
        } catch (IOException broken) {
            lost.add("kept: " + broken);
        }
    }

    /**
     * A connection for each request. One that was set up in the moment in which the port closes may end before anything
     * was said on it: nobody was there, as with those that are refused. But no answer ends half way.
     */
    private void connectionsAnew(DashboardProcess dashboard) {
        while (true) {
            try (Socket socket = dashboard.connect()) {
                socket.getOutputStream().write(REQUEST);
                if (isNobodyThere(socket)) {
                    return;
                }
                answered.incrementAndGet();
            } catch (ConnectException refused) {
                return;
            } catch (IOException broken) {
                lost.add("anew: " + broken);
                return;
            }
        }
    }

    private static boolean isNobodyThere(Socket socket) throws IOException {
        var in = new PushbackInputStream(socket.getInputStream());
        try {
            int first = in.read();
            if (first < 0) {
                return true;
            }
            in.unread(first);
        } catch (SocketException resetBeforeAnything) {
            return true;
        }
        readAnswer(in);
        return false;
    }

    private void stream(DashboardProcess dashboard) {
        try (Socket socket = dashboard.connect()) {
            socket.getOutputStream().write("GET /api/stream HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
            InputStream in = socket.getInputStream();
            String begun = new String(in.readNBytes(200), ISO_8859_1);
            streaming.incrementAndGet();
            String all = begun + new String(in.readAllBytes(), ISO_8859_1);
            if (!Pattern.compile("\n\nretry: \\d+\n\n$").matcher(all).find()) {
                lost.add("stream: ends with " + all.substring(Math.max(0, all.length() - 200)));
            }
        } catch (IOException broken) {
            lost.add("stream: " + broken);
        }
    }

    private static String ask(Socket socket) throws IOException {
        socket.getOutputStream().write(REQUEST);
        return readAnswer(socket.getInputStream());
    }

    /** The head of an answer that is whole. */
    private static String readAnswer(InputStream in) throws IOException {
        String head = readHead(in);
        Matcher length = LENGTH.matcher(head);
        if (!head.startsWith("HTTP/1.1 200 ") || !length.find()) {
            throw new IOException("answered " + head);
        }
        int size = Integer.parseInt(length.group(1));
        if (in.readNBytes(size).length < size) {
            throw new EOFException("the connection ended within a body");
        }
        return head;
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the connection ended after " + head.length() + " characters of a head");
            }
            head.append((char) b);
        }
        return head.toString();
    }
}
