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
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.withArray("allOf").add(schema(path));
        whole.set("components", document.path("components"));
        String asked = address.apply(path);

        assertThat(registry.getSchema(whole).validate(http.json(asked)))
                .as(asked)
                .isEmpty();
    }

    private JsonNode schema(String path) {
        JsonNode response = document.path("paths").path(path).at("/get/responses/200");
        String shared = response.path("$ref").asString("");
        return (shared.isEmpty() ? response : document.at(shared.substring(1)))
                .path("content")
                .path("application/json")
                .path("schema");
    }
}
