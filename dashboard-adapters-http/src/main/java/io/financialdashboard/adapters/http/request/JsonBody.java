package io.financialdashboard.adapters.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.json.WellFormed;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object in a request's body, read strictly: a field that is unknown, given twice or of another kind is a
 * problem that names it. Throws {@code ProblemException} throughout.
 */
public final class JsonBody {
    private static final String MEDIA_TYPE = "application/json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** The body of this request, in which only {@code known} fields may occur. */
    public static JsonBody of(Context ctx, String... known) throws IOException {
        String type = Optional.ofNullable(ctx.req().getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(MEDIA_TYPE)) {
            throw Problem.about(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Content-Type",
                            "the body must be JSON, got " + Problem.quoted(type),
                            List.of(MEDIA_TYPE))
                    .asException();
        }
        return of(text(ctx.req().getInputStream().readAllBytes()), known);
    }

    /** The object that this text is, in which only {@code known} fields may occur. */
    public static JsonBody of(String text, String... known) {
        JsonNode object = parsed(text);
        var fields = new TreeSet<>(object.propertyNames());
        fields.removeAll(List.of(known));
        if (!fields.isEmpty()) {
            throw bad(fields.getFirst(), "is not known here", List.of(known));
        }
        return new JsonBody(object);
    }

    /** A string that must be there. */
    public String text(String field) {
        JsonNode value = object.path(field);
        if (!value.isString()) {
            throw bad(field, "must be a string, got " + shown(value), List.of());
        }
        return wellFormed(field, value.stringValue());
    }

    /** A number, in decimals unless these would be too many to write, or a string; must be there. */
    public String numberOrText(String field) {
        JsonNode value = object.path(field);
        if (!value.isNumber()) {
            if (!value.isString()) {
                throw bad(field, "must be a number or a string, got " + shown(value), List.of());
            }
            return text(field);
        }
        double number = value.doubleValue();
        boolean isLong = Math.abs(number) >= 1e15 || (number != 0 && Math.abs(number) < 1e-15);
        return isLong ? value.toString() : BigDecimal.valueOf(number).toPlainString();
    }

    /** A string; empty if the field is absent. */
    public Optional<String> findText(String field) {
        return object.path(field).isMissingNode() ? Optional.empty() : Optional.of(text(field));
    }

    /** An array of strings; empty if the field is absent. */
    public List<String> texts(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw bad(field, "must be an array of strings, got " + shown(value), List.of());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isString()) {
                throw bad(field, "must hold strings only, got " + shown(item), List.of());
            }
            texts.add(wellFormed(field, item.stringValue()));
        }
        return texts;
    }

    /** What is wrong with a field's value. */
    public static RuntimeException bad(String field, String rule, List<String> allowed) {
        return Problem.about(ProblemType.BAD_BODY, field, "field '" + field + "' " + rule, allowed)
                .asException();
    }

    private static String wellFormed(String field, String text) {
        if (!WellFormed.is(text)) {
            throw bad(field, "must be well-formed text, got " + Problem.quoted(text), List.of());
        }
        return text;
    }

    /**
     * JSON between systems is UTF-8 (RFC 8259, 8.1). Jackson would guess among five encodings, and what two programs guess
     * about the same bytes may differ. A zero byte never stands in JSON, and in every second place in UTF-16.
     */
    private static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
            throw notUtf8();
        } catch (CharacterCodingException anotherEncoding) {
            throw notUtf8();
        }
    }

    private static RuntimeException notUtf8() {
        return new Problem(
                        ProblemType.BAD_BODY,
                        ProblemType.BAD_BODY.status(),
                        "the body must be UTF-8",
                        Optional.empty(),
                        List.of("UTF-8"))
                .asException();
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
            throw Problem.of(ProblemType.BAD_BODY, "the body must be one JSON object, got " + shown(node))
                    .asException();
        } catch (JacksonException malformed) {
            String place = Optional.ofNullable(malformed.getLocation())
                    .map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                    .orElse("");
            throw Problem.of(
                            ProblemType.BAD_BODY,
                            "the body is not well-formed JSON" + place + ": " + malformed.getOriginalMessage())
                    .asException();
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : Problem.quoted(value.toString());
    }
}
