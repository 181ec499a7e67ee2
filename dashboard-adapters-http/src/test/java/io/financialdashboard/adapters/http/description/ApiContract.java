package io.financialdashboard.adapters.http.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Holds what a server says against the description: the status, the headers, the type and the body of every answer, the data
 * of every event, every message. Throws {@link AssertionError} with all that is wrong. Safe for use by many threads.
 */
public final class ApiContract {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ApiContract OURS = new ApiContract(OurDescription.get().document());

    private final JsonNode document;
    private final ApiSchemas schemas;
    private final DescribedPaths paths;

    ApiContract(JsonNode document) {
        this.document = document;
        schemas = new ApiSchemas(document);
        paths = new DescribedPaths(document);
    }

    /** That of this program. */
    public static ApiContract ours() {
        return OURS;
    }

    /** @param address path and query as they were sent */
    public record Answered(
            String method, String address, int status, Function<String, Optional<String>> header, String body) {
        @Override
        public String toString() {
            return method + " " + address + " -> " + status;
        }
    }

    public void check(Answered answer) {
        List<String> violations = new ArrayList<>();
        JsonNode response = resolved(paths.response(answer.method(), answer.address(), answer.status()));
        if (response.isMissingNode()) {
            violations.add("no answer with this status is described");
        } else {
            headers(answer, response.path("headers"), violations);
            content(answer, response.path("content"), violations);
        }
        require(answer.toString(), violations, answer.body());
    }

    /** One event of the stream. */
    public void checkEvent(String name, String data) {
        said(
                "the event " + name,
                document.at("/paths/~1api~1stream/get/x-events").path(name),
                data);
    }

    /** One line of the stream of trades. */
    public void checkLine(String json) {
        said("a line", document.at("/paths/~1tv~1streaming/get/x-lines"), json);
    }

    /** One message that comes on a socket. */
    public void checkMessage(String json) {
        said("a message", document.at("/paths/~1api~1ws/get/x-messages/received"), json);
    }

    private void headers(Answered answer, JsonNode headers, List<String> violations) {
        headers.forEachEntry((name, described) -> {
            JsonNode header = resolved(described);
            Optional<String> value = answer.header().apply(name);
            if (value.isPresent()) {
                JsonNode schema = header.path("schema");
                JsonNode read = schema.path("type").asString("").equals("integer")
                        ? MAPPER.readTree(value.get())
                        : StringNode.valueOf(value.get());
                schemas.violations(schema, read).forEach(one -> violations.add("header " + name + one));
            } else if (header.path("required").asBoolean(false)) {
                violations.add("the header " + name + " is missing");
            }
        });
    }

    private void content(Answered answer, JsonNode content, List<String> violations) {
        if (answer.status() == 304 || content.isMissingNode()) {
            requireNoBody(answer, violations);
            return;
        }
        String type = answer.header()
                .apply("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
        if (!content.has(type)) {
            violations.add("the type '" + type + "' is not among " + content.propertyNames());
        } else if (answer.method().equals("HEAD")) {
            requireNoBody(answer, violations);
        } else if (answer.header().apply("Content-Encoding").isEmpty()) {
            body(content.path(type).path("schema"), type, answer.body(), violations);
        }
    }

    private static void requireNoBody(Answered answer, List<String> violations) {
        if (!answer.body().isEmpty()) {
            violations.add("there must be no body");
        }
    }

    private void body(JsonNode schema, String type, String body, List<String> violations) {
        if (schema.isMissingNode()) {
            return; // Bytes that no schema can tell of.
        }
        boolean isJson = type.toLowerCase(Locale.ROOT).endsWith("json");
        try {
            JsonNode value = isJson ? MAPPER.readTree(body) : StringNode.valueOf(body);
            violations.addAll(schemas.violations(schema, value));
        } catch (JacksonException malformed) {
            violations.add("the body is no JSON: " + malformed.getOriginalMessage());
        }
    }

    private void said(String what, JsonNode schema, String json) {
        if (schema.isMissingNode()) {
            throw new AssertionError(what + " is not described");
        }
        List<String> violations = new ArrayList<>();
        body(schema, "json", json, violations);
        require(what, violations, json);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static void require(String what, List<String> violations, String body) {
        if (!violations.isEmpty()) {
            throw new AssertionError(what + " is not as the description has it:\n" + String.join("\n", violations)
                    + "\n" + body.substring(0, Math.min(body.length(), 2000)));
        }
    }
}
