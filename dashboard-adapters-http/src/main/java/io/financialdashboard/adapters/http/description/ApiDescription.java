package io.financialdashboard.adapters.http.description;

import io.financialdashboard.adapters.http.assets.ClasspathFolder;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the whole interface in OpenAPI 3.1, joined from the files of the folder {@code openapi}: the head of the
 * document, and a part for each area with paths and the components that they need. A file more is an area more.
 */
public final class ApiDescription {
    private static final String FOLDER = "io/financialdashboard/adapters/http/openapi";
    private static final String HEAD = "openapi.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectNode document;

    private ApiDescription(ObjectNode document) {
        this.document = document;
    }

    /** That of this program. */
    public static ApiDescription fromClasspath() throws IOException {
        return joined(ClasspathFolder.read(FOLDER));
    }

    /**
     * @param files by their names: the head {@value #HEAD}, and parts with {@code tags}, {@code paths}, {@code components}
     * @throws IllegalArgumentException if one is not as told above, or says again what another one says
     */
    static ApiDescription joined(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> parts = new TreeMap<>(files);
        byte[] head = parts.remove(HEAD);
        if (head == null) {
            throw new IllegalArgumentException("the description has no head: " + HEAD + " is missing");
        }
        ObjectNode document = parsed(HEAD, head);
        parts.forEach((file, json) -> add(document, file, parsed(file, json)));
        return new ApiDescription(document);
    }

    /** The document; must not be changed. */
    public JsonNode document() {
        return document;
    }

    /** As it is sent. */
    public byte[] json() {
        return MAPPER.writeValueAsBytes(document);
    }

    private static void add(ObjectNode document, String file, ObjectNode part) {
        part.forEachEntry((section, content) -> {
            switch (section) {
                case "tags" -> content.forEach(document.withArray("tags")::add);
                case "paths" -> put(document.withObject("paths"), file, content);
                case "components" ->
                    content.forEachEntry((kind, entries) ->
                            put(document.withObject("components").withObject(kind), file, entries));
                default ->
                    throw new IllegalArgumentException(
                            file + " holds '" + section + "', allowed are tags, paths and components");
            }
        });
    }

    private static void put(ObjectNode whole, String file, JsonNode entries) {
        entries.forEachEntry((name, entry) -> {
            if (whole.replace(name, entry) != null) {
                throw new IllegalArgumentException(file + " describes '" + name + "', which another file does too");
            }
        });
    }

    private static ObjectNode parsed(String file, byte[] json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException(file + " is no JSON object");
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(file + " is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
