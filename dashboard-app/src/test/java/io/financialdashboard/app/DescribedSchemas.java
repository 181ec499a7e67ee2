package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What a running dashboard answers, held against the description that it gives itself. */
final class DescribedSchemas {
    private final HttpProbe http;
    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    DescribedSchemas(HttpProbe http) {
        this.http = http;
        this.document = http.json("/openapi.json");
    }

    /** The paths that answer a GET with JSON. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        document.path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/") && schema(path).isObject())
                .forEach(paths::add);
        return paths;
    }

    /** Asks for the path, made an address, and holds the answer against the path's schema. */
    void check(String path, UnaryOperator<String> address) {
        String asked = address.apply(path);
        check(asked, schema(path), http.json(asked));
    }

    /** The same of a path that answers with plain text. */
    void checkText(String path) {
        check(path, content(path).path("text/plain").path("schema"), StringNode.valueOf(http.text(path)));
    }

    private void check(String asked, JsonNode schema, JsonNode answer) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.withArray("allOf").add(schema);
        whole.set("components", document.path("components"));

        assertThat(registry.getSchema(whole).validate(answer)).as(asked).isEmpty();
    }

    private JsonNode schema(String path) {
        return content(path).path("application/json").path("schema");
    }

    private JsonNode content(String path) {
        JsonNode response = document.path("paths").path(path).at("/get/responses/200");
        String shared = response.path("$ref").asString("");
        return (shared.isEmpty() ? response : document.at(shared.substring(1))).path("content");
    }
}
