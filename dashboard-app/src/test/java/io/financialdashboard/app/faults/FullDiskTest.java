package io.financialdashboard.app.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: changes are refused, prices and stream go on, and with room again so do changes. */
@Tag("fault")
class FullDiskTest {
    @TempDir
    private Path disk;

    private boolean isMounted;

    @BeforeEach
    void mount() throws Exception {
        isMounted = exitOf("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0;
        assumeTrue(isMounted, "this user may mount no small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (isMounted) {
            assertThat(exitOf("umount", disk.toString())).isZero();
        }
    }

    @Test
    void writes_are_refused_while_prices_and_stream_go_on_and_recover_without_a_restart() throws IOException {
        Path dataDir = disk.resolve("data");
        Path filler = disk.resolve("filler");
        try (DashboardProcess dashboard = DashboardProcess.start(dataDir);
                Socket stream = dashboard.connect()) {
            assertThat(create(dashboard, "before").statusCode()).isEqualTo(201);
            stream.getOutputStream().write("GET /api/stream HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
            readUntil(stream, "event: snapshot");
            fill(filler);

            HttpResponse<String> refused = create(dashboard, "meanwhile");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains(
                            "\"type\":\"/problems/not-kept\"",
                            "the lists are as they were before",
                            "No space left on device")
                    .doesNotContain(disk.toString());
            assertThat(dashboard.get("/api/watchlists").body())
                    .contains("before")
                    .doesNotContain("meanwhile");
            assertThat(dashboard.get("/api/prices").statusCode()).isEqualTo(200);
            assertThat(dashboard.get("/health/ready").statusCode()).isEqualTo(200);
            readUntil(stream, "event: quotes");

            Files.delete(filler);
            assertThat(create(dashboard, "after").statusCode()).isEqualTo(201);
        }
        try (DashboardProcess again = DashboardProcess.start(dataDir)) {
            assertThat(again.get("/api/watchlists").body())
                    .contains("\"name\":\"before\"", "\"name\":\"after\"")
                    .doesNotContain("meanwhile");
            assertThat(again.log()).doesNotContain("set aside", "corrupt");
        }
    }

    private static HttpResponse<String> create(DashboardProcess dashboard, String name) throws IOException {
        return dashboard.send("POST", "/api/watchlists", "{\"name\":\"" + name + "\"}");
    }

    private static void fill(Path file) throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 1000; i++) {
                out.write(page);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return;
        }
        throw new AssertionError("the disk is larger than it was made");
    }

    private static void readUntil(Socket stream, String text) throws IOException {
        InputStream in = stream.getInputStream();
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int b = in.read();
            assertThat(b).as("the stream ended").isNotNegative();
            read.append((char) b);
        }
    }

    private static int exitOf(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
