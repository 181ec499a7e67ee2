package io.financialdashboard.app.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that may have 256 files and sockets open, and is asked for more. */
@Tag("fault")
class FewFileDescriptorsTest {
    private static final String LIVENESS = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";

    @TempDir
    private Path dataDir;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void what_is_too_much_is_refused_at_once_what_was_there_goes_on_and_with_room_again_all_is_well()
            throws IOException {
        try (DashboardProcess dashboard = DashboardProcess.startAfter("ulimit -n 256", dataDir)) {
            assertThat(dashboard.get("/health/ready").statusCode()).isEqualTo(200);
            int answered = 0;
            for (int i = 0; i < 400; i++) {
                Socket socket = dashboard.connect();
                open.add(socket);
                answered += isAnswered(socket) ? 1 : 0;
            }

            assertThat(dashboard.log()).contains("the system allows so few open files (ulimit -n)");
            assertThat(answered).isBetween(50, 200);
            assertThat(isAnswered(open.getFirst())).isTrue();
            // Over the connection that this client has kept since before; a list needs two files of its own.
            assertThat(create(dashboard, "crowded")).isEqualTo(201);

            end();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (Socket socket = dashboard.connect()) {
                    return isAnswered(socket);
                }
            });
            assertThat(create(dashboard, "afterwards")).isEqualTo(201);
            assertThat(dashboard.log()).doesNotContain("Too many open files", "ERROR");
            dashboard.terminate();
            assertThat(dashboard.exitCode()).isEqualTo(143);
        }
    }

    private static int create(DashboardProcess dashboard, String name) throws IOException {
        return dashboard
                .send("POST", "/api/watchlists", "{\"name\":\"" + name + "\"}")
                .statusCode();
    }

    /** Whether the connection is served; if it is not, it must be closed and not left waiting. */
    private static boolean isAnswered(Socket socket) throws IOException {
        byte[] begun;
        try {
            socket.getOutputStream().write(LIVENESS.getBytes(US_ASCII));
            begun = socket.getInputStream().readNBytes(12);
            socket.getInputStream().skipNBytes(socket.getInputStream().available());
        } catch (SocketTimeoutException leftWaiting) {
            throw leftWaiting;
        } catch (IOException closed) {
            return false;
        }
        return new String(begun, US_ASCII).equals("HTTP/1.1 200");
    }
}
