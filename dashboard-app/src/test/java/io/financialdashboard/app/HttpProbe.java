package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running dashboard over its real port, as a program would. */
final class HttpProbe {
    private static final int PAGE = 5000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    HttpProbe(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    String text(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** What is made of that body. */
    JsonNode post(String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(Duration.ofSeconds(30)).build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(asked.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked.uri().getPath(), e);
        }
    }

    /** All rows of a series as the CSV export gives them, page by page from its beginning, without the header. */
    List<String> csvRows(String market, String symbol, String interval) {
        List<String> rows = new ArrayList<>();
        String from = "1970-01-01T00:00:00Z";
        while (true) {
            List<String> page = text("/api/historical/%s/%s?interval=%s&format=csv&limit=%d&from=%s"
                            .formatted(market, symbol, interval, PAGE, from))
                    .lines()
                    .toList();
            assertThat(page.getFirst()).isEqualTo("time,open,high,low,close,volume");
            rows.addAll(page.subList(1, page.size()));
            if (page.size() <= PAGE) {
                return rows;
            }
            String last = page.getLast();
            from = Instant.parse(last.substring(0, last.indexOf(',')))
                    .plusSeconds(1)
                    .toString();
        }
    }
}
