package io.financialdashboard.adapters.http.page.docs;

import io.financialdashboard.adapters.http.page.docs.DocsView.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says what a schema allows, for example {@code integer, 1 to 5000, by default 500}. */
final class TypeWords {
    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    private TypeWords() {}

    static ValueType of(JsonNode schema) {
        List<String> words = new ArrayList<>(List.of(kind(schema)));
        if (schema.has("minimum") && schema.has("maximum")) {
            words.add(schema.path("minimum").asString() + " to "
                    + schema.path("maximum").asString());
        }
        if (schema.has("default")) {
            words.add("by default " + schema.path("default").asString());
        }
        return new ValueType(String.join(", ", words), reference(schema));
    }

    private static String kind(JsonNode schema) {
        for (String choice : CHOICES) {
            if (schema.has(choice)) {
                return schema.path(choice).values().stream()
                        .map(TypeWords::kind)
                        .distinct()
                        .collect(Collectors.joining(" or "));
            }
        }
        if (schema.has("$ref")) {
            return name(schema);
        }
        if (schema.has("const")) {
            return "always " + schema.path("const");
        }
        if (schema.has("enum")) {
            return "one of " + joined(schema.path("enum"), ", ");
        }
        return structure(schema);
    }

    private static String structure(JsonNode schema) {
        if (schema.has("items")) {
            return "array of " + kind(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "object of " + kind(schema.path("additionalProperties"));
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? joined(type, " or ") : type.asString("anything");
    }

    /** The first schema that it is made of: where a reader goes on. */
    private static String reference(JsonNode schema) {
        if (schema.has("$ref")) {
            return name(schema);
        }
        for (String deeper : List.of("items", "additionalProperties")) {
            if (schema.path(deeper).has("$ref")) {
                return name(schema.path(deeper));
            }
        }
        return "";
    }

    private static String joined(JsonNode values, String between) {
        return values.values().stream()
                .map(value -> value.isNull() ? "null" : value.asString())
                .collect(Collectors.joining(between));
    }

    private static String name(JsonNode reference) {
        String target = reference.path("$ref").asString();
        return target.substring(target.lastIndexOf('/') + 1);
    }
}
