package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where watchlists cannot be kept, the log says so at the start, and a refused change says why. */
class UnwritableDataDirTest {
    @Test
    void the_start_warns_and_a_change_says_why_it_was_not_kept(@TempDir Path folder) throws Exception {
        // A file in the way: permissions would not stop a test that runs as root.
        Path taken = Files.writeString(folder.resolve("taken"), "no folder");
        PrintStream before = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));

        try (Dashboard dashboard = Dashboard.start("--port=0", "--data-dir=" + taken)) {
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .contains(
                            "changes of watchlists and alerts will be refused: --data-dir: " + taken + " is no folder");

            HttpResponse<String> refused = create(dashboard.port());

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains("the lists are as they were before: a file is where their folder should be")
                    .doesNotContain(folder.toString());
        } finally {
            System.setErr(before);
        }
    }

    private static HttpResponse<String> create(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/watchlists"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Metals\",\"symbols\":[]}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
