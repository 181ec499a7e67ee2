package io.financialdashboard.adapters.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the content of a file that has a {@code version}. Reading is strict: what is not understood would be
 * lost with the next save.
 */
final class StrictJson {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final int version;

    /** @param version the only one that is read, and the one that is written */
    StrictJson(int version) {
        this.version = version;
    }

    /** What a text becomes once it is read; refuses what is well-formed but wrong. */
    @FunctionalInterface
    interface Meaning<C, T> {
        /** @throws IllegalArgumentException that says in its message what is wrong */
        T of(C content);
    }

    byte[] write(Object content) {
        return mapper.writeValueAsBytes(content);
    }

    <C, T> T read(byte[] json, Class<C> form, Meaning<C, T> meaning)
            throws MalformedContentException, NewerFormatException {
        // Before anything else, so that a newer file is not taken for a broken one.
        int found = versionOf(json);
        if (found > version) {
            throw new NewerFormatException(found, version);
        }
        try {
            C content = present(mapper.readValue(json, form), "the content");
            if (found != version) {
                throw new IllegalArgumentException("version must be " + version + ", got " + found);
            }
            return meaning.of(content);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MalformedContentException(firstLine(e), e);
        }
    }

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must not be missing or null");
        }
        return value;
    }

    private int versionOf(byte[] json) throws MalformedContentException {
        try {
            return mapper.readTree(json).path("version").asInt(0);
        } catch (JacksonException e) {
            throw new MalformedContentException(firstLine(e), e);
        }
    }

    /** Whatever the file holds, what is said of it stays on one line of the log. */
    private static String firstLine(RuntimeException e) {
        String message = e instanceof JacksonException json
                ? json.getOriginalMessage().lines().findFirst().orElse("not JSON") + place(json)
                : String.valueOf(e.getMessage());
        return CONTROL.matcher(message).replaceAll("\uFFFD");
    }

    /** What is too much for the reader, such as too many levels, has no place. */
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> " at " + at.offsetDescription())
                .orElse("");
    }
}
