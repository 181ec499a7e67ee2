package io.financialdashboard.adapters.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/**
 * Writes one JSON text in the words of this API: what is unknown is {@code null}, times are ISO-8601 UTC, and a number is
 * written with the fewest digits that still are that number. Text that UTF-8 cannot hold is replaced, since one article's
 * title must not break the whole answer. Not safe for use by more than one thread.
 */
public final class JsonWriter {
    private final JsonGenerator generator;

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** An object as the item of an array, or the whole text. */
    public JsonWriter object(Runnable fields) {
        generator.writeStartObject();
        fields.run();
        generator.writeEndObject();
        return this;
    }

    public JsonWriter object(String name, Runnable fields) {
        generator.writeName(name);
        return object(fields);
    }

    /** An array as the item of an array, or the whole text. */
    public JsonWriter array(Runnable items) {
        generator.writeStartArray();
        items.run();
        generator.writeEndArray();
        return this;
    }

    public JsonWriter array(String name, Runnable items) {
        generator.writeName(name);
        return array(items);
    }

    public JsonWriter texts(String name, Collection<String> items) {
        return array(name, () -> items.forEach(this::text));
    }

    /** A string as the item of an array, or the whole text. */
    public JsonWriter text(String value) {
        generator.writeString(WellFormed.of(value));
        return this;
    }

    public JsonWriter text(String name, String value) {
        generator.writeStringProperty(name, WellFormed.of(value));
        return this;
    }

    public JsonWriter text(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> text(name, text), () -> unknown(name));
        return this;
    }

    public JsonWriter instant(String name, Instant value) {
        return text(name, value.toString());
    }

    public JsonWriter date(String name, Optional<LocalDate> value) {
        return text(name, value.map(LocalDate::toString));
    }

    public JsonWriter flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    /** A truth as the item of an array. */
    public JsonWriter flag(boolean value) {
        generator.writeBoolean(value);
        return this;
    }

    public JsonWriter whole(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    /** A whole number as the item of an array. */
    public JsonWriter whole(long value) {
        generator.writeNumber(value);
        return this;
    }

    /** {@code NaN} is unknown. */
    public JsonWriter number(String name, double value) {
        generator.writeName(name);
        return number(value);
    }

    public JsonWriter number(String name, OptionalDouble value) {
        return number(name, value.orElse(Double.NaN));
    }

    /** A number as the item of an array; {@code NaN} is unknown. */
    public JsonWriter number(double value) {
        if (Double.isFinite(value)) {
            generator.writeNumber(Decimals.shortest(value));
        } else {
            generator.writeNull();
        }
        return this;
    }

    /** A volume in steps of {@code 10^-scale}, written exactly; negative is unknown. */
    public JsonWriter volume(String name, long steps, int scale) {
        generator.writeName(name);
        return volume(steps, scale);
    }

    public JsonWriter volume(long steps, int scale) {
        if (steps < 0) {
            generator.writeNull();
        } else {
            generator.writeNumber(Decimals.exactly(steps, scale));
        }
        return this;
    }

    /** An unknown as the item of an array. */
    public JsonWriter unknown() {
        generator.writeNull();
        return this;
    }

    public JsonWriter unknown(String name) {
        generator.writeNullProperty(name);
        return this;
    }
}
