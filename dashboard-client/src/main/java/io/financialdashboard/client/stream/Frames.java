package io.financialdashboard.client.stream;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts the lines of a stream together as the HTML standard says ("Interpreting an event stream"). What a line says holds only
 * once the empty line behind it has come. Used by one thread.
 */
final class Frames {
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private String id;
    private OptionalLong retryMillis = OptionalLong.empty();

    /** @param id the last one that is known, or empty */
    Frames(String id) {
        this.id = id;
    }

    /** An event, or only word of where the stream stands if its data is empty. */
    record Frame(String id, String name, String data) {
        boolean isEvent() {
            return !data.isEmpty();
        }
    }

    /** The frame that this line ends, if it does. */
    Optional<Frame> add(String line) {
        if (line.isEmpty()) {
            var frame = new Frame(id, name, data.toString());
            data.setLength(0);
            name = "";
            return Optional.of(frame);
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
            String value = line.substring(colon + 1);
            take(line.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
        }
        return Optional.empty();
    }

    /** How long to wait before coming back, as the server said last. */
    OptionalLong retryMillis() {
        return retryMillis;
    }

    private void take(String field, String value) {
        switch (field) {
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
            case "event" -> name = value;
            case "id" -> id = value;
            case "retry" -> {
                if (value.matches("\\d{1,9}")) {
                    retryMillis = OptionalLong.of(Long.parseLong(value));
                }
            }
            default -> {
                // The standard says that other fields are ignored.
            }
        }
    }
}
