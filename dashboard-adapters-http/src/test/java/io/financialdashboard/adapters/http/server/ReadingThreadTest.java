package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.adapters.http.metrics.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the one thread that reads all sockets is spared. */
class ReadingThreadTest {
    private static final int THREADS = 8;
    private static final int FLOOD = 200;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger waitedInTheReader = new AtomicInteger();
    private final AtomicInteger answeredByTheReader = new AtomicInteger();
    private final AtomicInteger answeredByOthers = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();
    private final Rows rows = new Rows();

    private final JettyServer server = new JettyServer(
            "http",
            0,
            THREADS,
            HttpSettings.on("127.0.0.1", 0),
            new Metrics("test"),
            routes -> routes.get("/wait", ctx -> {
                        if (isReader()) {
                            waitedInTheReader.incrementAndGet();
                        }
                        goOn.await();
                        ctx.result("late");
                    })
                    .get("/count", ctx -> {
                        // Not before all have asked: whoever is alone may have a thread for itself.
                        goOn.await();
                        rows.count(ctx.req().getRemotePort());
                        ctx.result("counted");
                    }),
            List.of(new AtOnce()),
            jetty -> List.of());

    /** Answers {@code /now} in front of the workers. */
    private final class AtOnce extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!Request.getPathInContext(request).equals("/now")) {
                return super.handle(request, response, callback);
            }
            (isReader() ? answeredByTheReader : answeredByOthers).incrementAndGet();
            response.setStatus(204);
            callback.succeeded();
            return true;
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        goOn.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void is_never_made_to_wait_by_more_requests_than_there_are_threads() throws IOException {
        for (int i = 0; i < FLOOD; i++) {
            send("GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        // All of them are there: in the threads, read and waiting, or unread.
        await().atMost(Duration.ofSeconds(30)).until(() -> server.queuedTasks() + server.busyThreads() >= FLOOD);
        assertThat(waitedInTheReader).hasValue(0);

        goOn.countDown();
        for (Socket socket : sockets) {
            assertThat(KeptConnection.readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
        }
        assertThat(waitedInTheReader).hasValue(0);
    }

    @Test
    void answers_at_once_and_leaves_a_connection_that_asks_without_end_to_others() throws IOException {
        Socket socket = send("GET /now HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(FLOOD));
        InputStream in = socket.getInputStream();
        for (int i = 0; i < FLOOD; i++) {
            assertThat(KeptConnection.readAnswer(in)).startsWith("HTTP/1.1 204 ");
        }
        assertThat(answeredByTheReader).hasValueGreaterThanOrEqualTo(ReadConnection.MOST_IN_A_ROW);
        assertThat(answeredByOthers).hasPositiveValue();
        assertThat(answeredByTheReader.get() + answeredByOthers.get()).isEqualTo(FLOOD);
    }

    /** Thousands of times: what goes wrong does so where two threads meet within a few instructions. */
    @Test
    void an_answer_without_a_body_that_another_thread_gives_is_one_answer() throws IOException {
        for (int round = 0; round < 40; round++) {
            Socket socket = send("GET /now HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(FLOOD));
            for (int i = 0; i < FLOOD; i++) {
                assertThat(KeptConnection.readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 204 ");
            }
        }
        assertThat(answeredByTheReader.get() + answeredByOthers.get()).isEqualTo(40 * FLOOD);
    }

    @Test
    void a_thread_of_the_pool_leaves_a_connection_that_asks_without_end_to_others_too() throws IOException {
        String requests = "GET /count HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(Rows.MOST);
        for (int i = 0; i < 2 * THREADS; i++) {
            send(requests);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> server.queuedTasks() + server.busyThreads() >= 2 * THREADS);
        goOn.countDown();
        for (Socket socket : sockets) {
            for (int i = 0; i < Rows.MOST; i++) {
                assertThat(KeptConnection.readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            }
        }

        assertThat(rows.longest()).isBetween(2, ReadConnection.MOST_IN_A_ROW + 1);
    }

    /** How many requests of one connection a thread answers in a row, as long as all connections have more. */
    private static final class Rows {
        /** Of each connection: they fit into what is read at once and what the system keeps. */
        static final int MOST = 400;

        private record Row(int connection, int length) {}

        private final Map<Thread, Row> rows = new ConcurrentHashMap<>();
        private final Map<Integer, Integer> counts = new ConcurrentHashMap<>();
        private final AtomicInteger longest = new AtomicInteger();
        private volatile boolean isOver;

        void count(int connection) {
            isOver |= counts.merge(connection, 1, Integer::sum) > MOST / 2;
            Row row = rows.merge(
                    Thread.currentThread(),
                    new Row(connection, 1),
                    (before, one) ->
                            before.connection() == connection ? new Row(connection, before.length() + 1) : one);
            if (!isOver) {
                longest.accumulateAndGet(row.length(), Math::max);
            }
        }

        int longest() {
            return longest.get();
        }
    }

    private Socket send(String requests) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        sockets.add(socket);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
        return socket;
    }

    /** Whether this is called by the thread that asks the system which sockets can be read. */
    private static boolean isReader() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith(ManagedSelector.class.getName())
                                || frame.getClassName().contains("AdaptiveExecutionStrategy")));
    }
}
