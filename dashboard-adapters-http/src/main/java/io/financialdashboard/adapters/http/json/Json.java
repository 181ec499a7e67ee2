package io.financialdashboard.adapters.http.json;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Makes the bytes of a JSON text, UTF-8, without white space. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 2048;

    private Json() {}

    /** One JSON object with what {@code fields} writes into it. */
    public static byte[] object(Consumer<JsonWriter> fields) {
        return bytes(json -> json.object(() -> fields.accept(json)));
    }

    /** One JSON array with what {@code items} writes into it. */
    public static byte[] array(Consumer<JsonWriter> items) {
        return bytes(json -> json.array(() -> items.accept(json)));
    }

    /** One JSON string, with its quotation marks. */
    public static byte[] string(String text) {
        return bytes(json -> json.text(text));
    }

    private static byte[] bytes(Consumer<JsonWriter> content) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(new JsonWriter(generator));
        }
        return bytes.toByteArray();
    }
}
