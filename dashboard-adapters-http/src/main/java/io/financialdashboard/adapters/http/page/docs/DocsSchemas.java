package io.financialdashboard.adapters.http.page.docs;

import io.financialdashboard.adapters.http.page.docs.DocsView.Field;
import io.financialdashboard.adapters.http.page.docs.DocsView.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What values are made of, as the page shows it: by name, each with its members. */
final class DocsSchemas {
    private final JsonNode document;

    DocsSchemas(JsonNode document) {
        this.document = document;
    }

    List<Schema> all() {
        var schemas = new TreeMap<String, Schema>();
        document.at("/components/schemas").forEachEntry((name, schema) -> schemas.put(name, schema(name, schema)));
        return List.copyOf(schemas.values());
    }

    private static Schema schema(String name, JsonNode schema) {
        List<String> required = schema.path("required").values().stream()
                .map(JsonNode::asString)
                .toList();
        List<Field> fields = new ArrayList<>();
        schema.path("properties")
                .forEachEntry((field, value) -> fields.add(new Field(
                        field,
                        required.contains(field),
                        TypeWords.of(value),
                        Prose.of(value.path("description").asString("")))));
        return new Schema(
                name,
                Prose.of(schema.path("description").asString("")),
                TypeWords.of(schema),
                fields,
                ReadableJson.of(schema));
    }
}
