package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.description.ApiDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever the description calls a parameter is one, and its bounds are those that it names. */
class DescribedParametersTest {
    @RegisterExtension
    final RunningServer server = new RunningServer(
                    settings -> settings.withClients(settings.clients().withRateLimit(Optional.empty())))
            .withAnAlert();

    /** A parameter of an operation that is asked by GET, with the operation's own beside it. */
    record Described(String path, JsonNode parameter, List<JsonNode> all) {
        String name() {
            return parameter.path("name").asString();
        }

        boolean isIn(String place) {
            return parameter.path("in").asString().equals(place);
        }

        String example() {
            return parameter.path("example").asString();
        }

        @Override
        public String toString() {
            return path + " " + name();
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void an_example_of_each_parameter_is_accepted(Described one) {
        assertThat(ask(one, one.example())).as(one.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("parametersWithBounds")
    void the_ends_of_a_range_are_accepted_and_what_is_beyond_them_is_not(Described one) {
        long least = schema(one).path("minimum").asLong();
        long most = schema(one).path("maximum").asLong();

        assertThat(List.of(ask(one, least), ask(one, most))).containsOnly(200);
        assertThat(List.of(ask(one, least - 1), ask(one, most + 1))).containsOnly(400);
    }

    @ParameterizedTest
    @MethodSource("parametersWithWords")
    void every_word_of_a_choice_is_accepted_and_no_other(Described one) {
        assertThat(schema(one).path("enum"))
                .allSatisfy(word -> assertThat(ask(one, word.asString()))
                        .as(word.toString())
                        .isEqualTo(200));
        assertThat(ask(one, "surely-none")).isIn(400, 404);
    }

    static Stream<Described> parameters() throws IOException {
        List<Described> found = new ArrayList<>();
        document().path("paths").forEachEntry((path, item) -> {
            List<JsonNode> all = new ArrayList<>();
            item.path("parameters").forEach(one -> all.add(resolved(one)));
            item.at("/get/parameters").forEach(one -> all.add(resolved(one)));
            if (item.has("get")) {
                all.forEach(one -> found.add(new Described(path, one, all)));
            }
        });
        assertThat(found).hasSizeGreaterThan(60);
        return found.stream();
    }

    static Stream<Described> parametersWithBounds() throws IOException {
        return parameters().filter(one -> schema(one).has("maximum"));
    }

    /** A page takes what it does not know for nothing said. */
    static Stream<Described> parametersWithWords() throws IOException {
        return parameters()
                .filter(one -> schema(one).has("enum")
                        && one.isIn("query")
                        && one.path().matches("/(api|udf|tv)/.*"));
    }

    /** The status; 400 too where the answer says in its body that it is an error, as the dialects' do. */
    private int ask(Described one, Object value) {
        String address = address(one, value.toString());
        String[] headers = one.isIn("header") ? new String[] {one.name(), value.toString()} : new String[0];
        // A stream has no end: its head is enough.
        String method = one.path().equals("/api/stream") ? "HEAD" : "GET";
        HttpResponse<String> answer = server.send(method, address, "", headers);
        return answer.body().startsWith("{\"s\":\"error\"") ? 400 : answer.statusCode();
    }

    private String address(Described one, String value) {
        String path = one.path();
        List<String> query = new ArrayList<>();
        for (JsonNode other : one.all()) {
            String name = other.path("name").asString();
            String place = other.path("in").asString();
            boolean isThis = other.equals(one.parameter());
            String given = isThis && !name.equals("hash") ? value : usual(name, other);
            if (place.equals("path")) {
                path = path.replace("{" + name + "}", given);
            } else if (place.equals("query") && (isThis || isNeeded(other, one))) {
                query.add(name + "=" + URLEncoder.encode(given, UTF_8));
            }
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** What is usual beside others makes {@code from} void, which is the other way to ask for a history. */
    private static boolean isNeeded(JsonNode other, Described one) {
        return other.path("required").asBoolean(false)
                || (other.path("x-usual").asBoolean(false) && !one.name().equals("from"));
    }

    /** The hash of the files is that of these files. */
    private String usual(String name, JsonNode parameter) {
        return name.equals("hash")
                ? server.assets.hash()
                : parameter.path("example").asString();
    }

    private static JsonNode schema(Described one) {
        JsonNode schema = one.parameter().path("schema");
        return schema.has("$ref") ? resolved(schema) : schema;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document().at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode document() {
        try {
            return ApiDescription.fromClasspath().document();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
