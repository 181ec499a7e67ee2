package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.description.ApiDescription;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.stream.StreamSettings;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of problem that the description names can be met with, and is as it says: the client of these tests looks. */
class DescribedProblemsTest {
    private static final String LISTS = "/api/watchlists";
    private static final String[] JSON = {"Content-Type", "application/json"};

    @RegisterExtension
    final RunningServer server = new RunningServer(DescribedProblemsTest::narrow, ctx -> {
        throw new IllegalStateException("a bug");
    });

    /** Room for two streams, one for each address; one request at once for whom a proxy names. */
    private static HttpSettings narrow(HttpSettings settings) {
        return settings.withStreams(StreamSettings.usual().withCaps(2, 1))
                .withClients(new ClientRules(1, Optional.of(new RateLimit(1, 1)), Set.of()));
    }

    @Test
    void the_description_names_every_kind_of_problem() throws IOException {
        Set<String> described = new TreeSet<>();
        ApiDescription.fromClasspath()
                .document()
                .at("/components/schemas/Problem/properties/type/enum")
                .forEach(type -> described.add(type.asString()));

        assertThat(described)
                .isEqualTo(new TreeSet<>(Arrays.stream(ProblemType.values())
                        .map(ProblemType::uri)
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_kind_of_problem_occurs(ProblemType type) throws IOException {
        assertThat(provoked(type)).contains("\"type\":\"" + type.uri() + "\"", "\"status\":" + type.status());
    }

    private String provoked(ProblemType type) throws IOException {
        return switch (type) {
            case BAD_REQUEST -> RawHttp.get(server, "/api/%2e%2e/prices");
            case BAD_PARAMETER -> server.get("/api/prices?surprise=1").body();
            case BAD_BODY -> server.send("POST", LISTS, "{\"name\":5}", JSON).body();
            case READ_ONLY -> fromAnother(settings -> settings.withReadOnly(true), "DELETE", LISTS + "/default");
            case CROSS_SITE ->
                server.send("DELETE", LISTS + "/default", "", "Sec-Fetch-Site", "cross-site")
                        .body();
            case NOT_FOUND -> server.get(LISTS + "/none").body();
            case METHOD_NOT_ALLOWED -> server.send("PATCH", LISTS, "").body();
            case NOT_ACCEPTABLE -> server.get(LISTS, "Accept", "image/png").body();
            case CONFLICT -> server.send("DELETE", LISTS + "/default", "").body();
            case TOO_LARGE ->
                server.send("POST", LISTS, " ".repeat(65_537), JSON).body();
            case UNSUPPORTED_MEDIA_TYPE ->
                server.send("POST", LISTS, "{}", "Content-Type", "text/plain").body();
            case UPGRADE_REQUIRED -> server.get("/api/ws").body();
            case TOO_MANY_REQUESTS -> tooMany("/api/prices");
            case TOO_MANY_STREAMS -> besideStreams(server, "127.0.0.2");
            case INTERNAL -> server.get("/").body();
            case NOT_KEPT -> onFullDisk();
            case UNAVAILABLE -> besideStreams(server, "127.0.0.2", "127.0.0.3");
        };
    }

    private static String fromAnother(UnaryOperator<HttpSettings> settings, String method, String path) {
        var another = new RunningServer(settings);
        another.server().start();
        try {
            return another.send(method, path, "").body();
        } finally {
            another.server().stop();
        }
    }

    /** Two in a row are too many on any machine: a token comes back in a second. */
    private String tooMany(String path) {
        return List.of(1, 2, 3, 4, 5).stream()
                .map(request -> server.get(path, "X-Forwarded-For", "192.0.2.1"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** What one more stream is answered for the last of these addresses while each has one. */
    private String besideStreams(RunningServer crowded, String... addresses) throws IOException {
        EventStream first = EventStream.open(crowded, "", "X-Forwarded-For", addresses[0]);
        try (first) {
            return addresses.length == 1
                    ? crowded.get("/api/stream", "X-Forwarded-For", addresses[0])
                            .body()
                    : besideAnother(crowded, addresses[1]);
        }
    }

    private String besideAnother(RunningServer crowded, String address) throws IOException {
        try (var second = EventStream.open(crowded, "", "X-Forwarded-For", address)) {
            assertThat(second.response().statusCode()).isEqualTo(200);
            return crowded.get("/api/stream", "X-Forwarded-For", "127.0.0.4").body();
        }
    }

    private String onFullDisk() {
        server.disk.fill();
        return server.send("POST", LISTS, "{\"name\":\"Metals\"}", JSON).body();
    }
}
