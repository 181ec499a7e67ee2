package io.financialdashboard.client;

import io.financialdashboard.client.problem.ProblemException;
import io.financialdashboard.client.problem.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests and turns every refusal into an exception. */
final class HttpCalls {
    private static final String JSON = "application/json";
    private final HttpClient http;
    private final URI base;
    private final Duration patience;

    HttpCalls(HttpClient http, URI base, Duration patience) {
        this.http = http;
        this.base = base;
        this.patience = patience;
    }

    URI uri(Address address) {
        return base.resolve(address.text());
    }

    String get(Address address) {
        return send("GET", request(address).GET());
    }

    String change(String method, Address address, String json) {
        HttpRequest.Builder request = request(address).header("Content-Type", JSON);
        return send(method, request.method(method, BodyPublishers.ofString(json)));
    }

    String change(String method, Address address) {
        return send(method, request(address).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(Address address) {
        return HttpRequest.newBuilder(uri(address)).timeout(patience);
    }

    private String send(String method, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> answer = exchange(method + " " + request.uri(), request);
        if (answer.statusCode() >= 300) {
            throw ProblemException.of(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Retry-After"));
        }
        return answer.body();
    }

    private HttpResponse<String> exchange(String what, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UnreachableException(what, broken);
        } catch (InterruptedException stopped) {
            throw UnreachableException.interrupted(what, stopped);
        }
    }
}
