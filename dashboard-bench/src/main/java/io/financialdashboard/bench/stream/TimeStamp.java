package io.financialdashboard.bench.stream;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The {@code "time"} at the beginning of an event's data: when the newest of what it tells happened, to the millisecond. */
final class TimeStamp {
    static final long NONE = Long.MIN_VALUE;
    private static final String FIELD = "\"time\":\"";
    private String lastText = "";
    private long lastMillis = NONE;

    /** Epoch milliseconds, or {@link #NONE}. */
    long of(String data) {
        int field = data.indexOf(FIELD);
        int end = field < 0 ? -1 : data.indexOf('"', field + FIELD.length());
        if (end < 0) {
            return NONE;
        }
        String text = data.substring(field + FIELD.length(), end);
        // Thousands of clients are told the same.
        if (!text.equals(lastText)) {
            lastText = text;
            lastMillis = parsed(text);
        }
        return lastMillis;
    }

    private static long parsed(String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException notATime) {
            return NONE;
        }
    }
}
