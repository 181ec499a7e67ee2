package io.financialdashboard.adapters.http.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The description by itself: whole, strict, and with examples that are what they are examples of. */
class ApiDescriptionTest {
    private static final JsonNode DOCUMENT = OurDescription.get().document();
    private static final ApiSchemas SCHEMAS = new ApiSchemas(DOCUMENT);
    private static final Set<String> BASES =
            Set.of("BarFigures", "CommonFigures", "MarketFigures", "QuoteFigures", "SymbolFigures", "WidgetFigures");

    @TestFactory
    Stream<DynamicTest> every_example_is_what_its_schema_says() {
        List<DynamicTest> tests = new ArrayList<>();
        walk(
                "",
                DOCUMENT,
                (place, node) -> examples(node).forEach((name, example) -> {
                    if (node.has("schema")) {
                        tests.add(DynamicTest.dynamicTest(
                                place + " " + name,
                                () -> assertThat(SCHEMAS.violations(node.path("schema"), example))
                                        .isEmpty()));
                    }
                }));
        DOCUMENT.at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("examples")
                        .forEach(example -> tests.add(DynamicTest.dynamicTest(
                                name,
                                () -> assertThat(SCHEMAS.violations(schema, example))
                                        .isEmpty()))));
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    @Test
    void everything_that_has_a_schema_has_an_example() {
        List<String> without = new ArrayList<>();
        walk("", DOCUMENT, (place, node) -> {
            if (node.has("schema")
                    && !place.startsWith("/components/schemas")
                    && examples(node).isEmpty()) {
                without.add(place);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_schema_is_one_of_json_schema_2020_12() {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        DOCUMENT.at("/components/schemas")
                .forEachEntry((name, schema) ->
                        assertThat(metaSchema.validate(schema)).as(name).isEmpty());
    }

    /** What is not said may not be there: an open object would hide a field that nobody described. */
    @Test
    void every_object_is_closed_or_only_a_base_of_closed_ones() {
        var open = new TreeSet<String>();
        walk("", DOCUMENT.path("components").path("schemas"), (place, node) -> {
            boolean isClosed = node.has("additionalProperties") || node.has("unevaluatedProperties");
            boolean isNarrowed =
                    node.path("$ref").asString("").endsWith("Problem") || place.matches(".*/(oneOf/\\d+|if)");
            if (node.path("properties").isObject() && !place.endsWith("/properties") && !isClosed && !isNarrowed) {
                open.add(place);
            }
        });

        assertThat(open).isEqualTo(BASES.stream().map("/"::concat).collect(Collectors.toSet()));
        assertThat(references("Figures")).allMatch(place -> place.matches("/\\w+"));
    }

    private static List<String> references(String suffix) {
        List<String> places = new ArrayList<>();
        walk("", DOCUMENT.path("components").path("schemas"), (place, node) -> {
            String target = node.path("$ref").asString("");
            if (target.endsWith(suffix) && BASES.contains(target.substring(target.lastIndexOf('/') + 1))) {
                places.add(place);
            }
        });
        return places;
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_and_a_tag_that_is_told() {
        List<String> names = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        DOCUMENT.path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
        DOCUMENT.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    if (operation.isObject()) {
                        names.add(operation.path("operationId").asString());
                        assertThat(operation.path("summary").asString())
                                .as(operation.toString())
                                .isNotBlank();
                        assertThat(tags).contains(operation.at("/tags/0").asString());
                    }
                }));
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void a_file_more_is_an_area_more() {
        ApiDescription joined = ApiDescription.joined(
                files(
                        Map.of(
                                "openapi.json", "{\"openapi\":\"3.1.1\",\"tags\":[{\"name\":\"A\"}]}",
                                "b.json",
                                        "{\"tags\":[{\"name\":\"B\"}],\"paths\":{\"/b\":{}},\"components\":{\"schemas\":{\"B\":{}}}}")));

        assertThat(new String(joined.json(), UTF_8))
                .isEqualTo("{\"openapi\":\"3.1.1\",\"tags\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"paths\":{\"/b\":{}},"
                        + "\"components\":{\"schemas\":{\"B\":{}}}}");
    }

    @Test
    void what_two_files_say_or_nobody_understands_is_named() {
        String head = "{\"openapi\":\"3.1.1\"}";
        String part = "{\"paths\":{\"/b\":{}}}";

        assertThatThrownBy(() ->
                        ApiDescription.joined(files(Map.of("openapi.json", head, "a.json", part, "b.json", part))))
                .hasMessage("b.json describes '/b', which another file does too");
        assertThatThrownBy(() -> ApiDescription.joined(files(Map.of("openapi.json", head, "a.json", "{\"path\":{}}"))))
                .hasMessage("a.json holds 'path', allowed are tags, paths and components");
        assertThatThrownBy(() -> ApiDescription.joined(files(Map.of("a.json", part))))
                .hasMessage("the description has no head: openapi.json is missing");
        assertThatThrownBy(
                        () -> ApiDescription.joined(files(Map.of("openapi.json", head, "a.json", "{\"a\":1,\"a\":2}"))))
                .hasMessageStartingWith("a.json is no JSON: Duplicate");
    }

    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return files;
    }

    private static Map<String, JsonNode> examples(JsonNode node) {
        var examples = new TreeMap<String, JsonNode>();
        if (node.has("example")) {
            examples.put("example", node.path("example"));
        }
        if (node.path("examples").isObject()) {
            node.path("examples").forEachEntry((name, example) -> examples.put(name, example.path("value")));
        }
        return examples;
    }

    /** Every object below, with its place; examples are no part of the description's structure. */
    private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
        if (node.isObject()) {
            visit.accept(place, node);
            node.forEachEntry((name, child) -> {
                if (!name.equals("example") && !name.equals("examples") && !name.equals("const")) {
                    walk(place + "/" + name.replace("/", "~1"), child, visit);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(place + "/" + i, node.path(i), visit);
            }
        }
    }
}
