package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsPerAddressTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void more_connections_of_one_address_than_the_flag_allows_are_closed_at_once(@TempDir Path folder)
            throws IOException {
        try (Dashboard dashboard =
                        Dashboard.start("--port=0", "--data-dir=" + folder, "--max-connections-per-address=1");
                Socket first = connect(dashboard)) {
            assertThat(ask(first)).startsWith("HTTP/1.1 200");
            try (Socket second = connect(dashboard)) {
                assertThat(isRefused(second)).isTrue();
            }
            assertThat(ask(first)).startsWith("HTTP/1.1 200");
        }
    }

    private static Socket connect(Dashboard dashboard) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), dashboard.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    // It asks, since a silent one is closed after a while in any case.
    private static boolean isRefused(Socket socket) throws IOException {
        try {
            request(socket);
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static void request(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String ask(Socket socket) throws IOException {
        request(socket);
        InputStream answer = socket.getInputStream();
        var text = new StringBuilder();
        while (text.indexOf("\"live\"}") < 0) {
            int next = answer.read();
            assertThat(next).as("the answer goes on behind: %s", text).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }
}
