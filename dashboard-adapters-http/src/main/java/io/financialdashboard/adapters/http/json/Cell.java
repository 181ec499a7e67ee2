package io.financialdashboard.adapters.http.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One value of a {@link Table}, as JSON and as a field of CSV. What is unknown is {@code null}, or an empty field. */
sealed interface Cell {
    /** The value in an object that is open. */
    void writeTo(JsonWriter json, String name);

    /** The field with whatever quotation marks it needs. */
    String csv();

    static Cell text(String value) {
        return new Text(Optional.of(value));
    }

    static Cell text(Optional<String> value) {
        return new Text(value);
    }

    /** Several texts in one field, with blanks between them. */
    static Cell texts(List<String> values) {
        return text(String.join(" ", values));
    }

    static Cell instant(Instant value) {
        return text(value.toString());
    }

    /** {@code NaN} is unknown. */
    static Cell number(double value) {
        return new Figure(value);
    }

    static Cell number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    /** A volume in steps of {@code 10^-scale}; negative is unknown. */
    static Cell volume(long steps, int scale) {
        return new Volume(steps, scale);
    }

    static Cell flag(boolean value) {
        return new Flag(value);
    }

    /** Written by anybody, perhaps: a spreadsheet takes what begins as a formula for one, so it gets an apostrophe before it. */
    record Text(Optional<String> value) implements Cell {
        private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";

        @Override
        public void writeTo(JsonWriter json, String name) {
            json.text(name, value);
        }

        @Override
        public String csv() {
            return value.map(WellFormed::of)
                    .map(Text::harmless)
                    .map(Text::quoted)
                    .orElse("");
        }

        /** OWASP, "CSV Injection". */
        private static String harmless(String text) {
            return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        /** RFC 4180, 2: what holds a comma, a quotation mark or a line's end stands between quotation marks. */
        private static String quoted(String text) {
            boolean plain = text.chars()
                    .noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }

    record Figure(double value) implements Cell {
        @Override
        public void writeTo(JsonWriter json, String name) {
            json.number(name, value);
        }

        @Override
        public String csv() {
            return Double.isFinite(value) ? Decimals.shortest(value) : "";
        }
    }

    record Volume(long steps, int scale) implements Cell {
        @Override
        public void writeTo(JsonWriter json, String name) {
            json.volume(name, steps, scale);
        }

        @Override
        public String csv() {
            return steps < 0 ? "" : Decimals.exactly(steps, scale);
        }
    }

    record Flag(boolean value) implements Cell {
        @Override
        public void writeTo(JsonWriter json, String name) {
            json.flag(name, value);
        }

        @Override
        public String csv() {
            return Boolean.toString(value);
        }
    }
}
