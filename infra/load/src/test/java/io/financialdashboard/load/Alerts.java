package io.financialdashboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What is asked of the dashboard's alerts around a storm, and is no part of the load. */
final class Alerts {
    /** Whoever finds such an alert may delete it. */
    static final String NOTE = "infra/load: alert storm";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;

    private Alerts() {}

    /**
     * Ends with 0 if the dashboard takes alerts, and with 3 if it refuses changes ({@code --read-only}).
     *
     * @throws IllegalStateException if it answers otherwise
     */
    public static void main(String[] arguments) {
        System.exit(areTaken() ? 0 : 3);
    }

    /** An alert of nothing is never made: whoever takes alerts says what is wrong with it. */
    static boolean areTaken() {
        int status = ask(request("").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")))
                .statusCode();
        if (status != BAD_REQUEST && status != FORBIDDEN) {
            throw new IllegalStateException(
                    "expected 400 or 403 for an alert of nothing at %s, got %d".formatted(Target.URL, status));
        }
        return status == BAD_REQUEST;
    }

    /** What a storm left behind whose users did not come to their end; none of anybody else. */
    static void deleteLeftOvers() {
        int deleted = 0;
        for (JsonNode alert : read(ask(request("").GET()).body())) {
            if (alert.path("note").asText().equals(NOTE)) {
                ask(request("/" + alert.path("id").asText()).DELETE());
                deleted++;
            }
        }
        System.out.printf("alerts that the storm had left and that were deleted: %d%n", deleted);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("the alerts of %s cannot be read".formatted(Target.URL), e);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Target.URL + "/api/alerts" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("%s does not answer".formatted(Target.URL), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking %s".formatted(Target.URL), e);
        }
    }
}
