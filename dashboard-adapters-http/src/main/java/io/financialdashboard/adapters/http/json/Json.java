package io.financialdashboard.adapters.http.json;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Makes the bytes of a JSON text, UTF-8, without white space. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** A quote fits, of which a beat writes many; what is longer grows. */
    private static final int USUAL_SIZE = 512;

    private Json() {}

    /** One JSON object with what {@code fields} writes into it. */
    public static byte[] object(Consumer<JsonWriter> fields) {
        return bytes(json -> json.object(() -> fields.accept(json)));
    }

    /** One JSON array with what {@code items} writes into it. */
    public static byte[] array(Consumer<JsonWriter> items) {
        return bytes(json -> json.array(() -> items.accept(json)));
    }

    /** Values with commas between them: {@code item} writes the one of each index from {@code from} to before {@code to}. */
    static ItemsText items(int from, int to, ObjIntConsumer<JsonWriter> item) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        int[] ends = new int[to - from];
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            var json = new JsonWriter(generator);
            generator.writeStartArray();
            for (int i = from; i < to; i++) {
                item.accept(json, i);
                generator.flush();
                ends[i - from] = bytes.size() - 1;
            }
            generator.writeEndArray();
        }
        byte[] array = bytes.toByteArray();
        return new ItemsText(Arrays.copyOfRange(array, 1, array.length - 1), ends);
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
