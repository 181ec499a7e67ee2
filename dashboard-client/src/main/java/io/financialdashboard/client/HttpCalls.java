package io.financialdashboard.client;

import io.financialdashboard.client.problem.ProblemException;
import io.financialdashboard.client.problem.UnexpectedAnswerException;
import io.financialdashboard.client.problem.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** Sends requests and turns every refusal into an exception. */
final class HttpCalls {
    private static final String JSON = "application/json";
    private final HttpClient http;
    private final Server server;
    private final Duration patience;

    HttpCalls(HttpClient http, Server server, Duration patience) {
        this.http = http;
        this.server = server;
        this.patience = patience;
    }

    URI uri(Address address) {
        return server.uri(address);
    }

    /** @param form makes of the body what was asked for */
    <T> T get(Address address, Function<String, T> form) {
        return send("GET", request(address).GET(), form);
    }

    <T> T change(String method, Address address, String json, Function<String, T> form) {
        HttpRequest.Builder request = request(address).header("Content-Type", JSON);
        return send(method, request.method(method, BodyPublishers.ofString(json)), form);
    }

    <T> T change(String method, Address address, Function<String, T> form) {
        return send(method, request(address).method(method, BodyPublishers.noBody()), form);
    }

    private HttpRequest.Builder request(Address address) {
        return HttpRequest.newBuilder(uri(address)).timeout(patience);
    }

    private <T> T send(String method, HttpRequest.Builder builder, Function<String, T> form) {
        HttpRequest request = builder.build();
        String what = method + " " + request.uri();
        HttpResponse<String> answer = exchange(what, request);
        if (answer.statusCode() >= 300) {
            throw ProblemException.of(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Retry-After"));
        }
        try {
            return Optional.ofNullable(form.apply(answer.body()))
                    .orElseThrow(() -> new UnexpectedAnswerException(what, new IOException("it is null")));
        } catch (JacksonException other) {
            throw new UnexpectedAnswerException(what, other);
        }
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
