package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What connections cost that are kept between two requests, with the head that a browser sends. */
class KeptConnectionsTest {
    private static final int CONNECTIONS = 300;
    /** Two thousand of them, as many as one address may have, leave room in a heap of 256 MB then. */
    private static final long MOST_BYTES_EACH = 25_000;

    private static final String REQUEST = String.join(
            "\r\n",
            "GET /api/prices HTTP/1.1",
            "Host: 127.0.0.1",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
            "Accept-Encoding: gzip, deflate, br",
            "Accept-Language: en-GB,en;q=0.9",
            "Cache-Control: max-age=0",
            "",
            "");

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withClients(settings.clients().withRateLimit(Optional.empty())));

    private final List<Socket> sockets = new ArrayList<>();

    @Test
    void each_costs_little_however_often_it_was_used() throws IOException {
        open(20);
        long before = liveHeap();
        open(CONNECTIONS);

        long each = (liveHeap() - before) / CONNECTIONS;

        assertThat(each).isLessThan(MOST_BYTES_EACH);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void open(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = server.connect();
            sockets.add(socket);
            for (int request = 0; request < 3; request++) {
                socket.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
                assertThat(KeptConnection.readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
