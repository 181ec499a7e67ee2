package io.financialdashboard.adapters.http.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a stream can carry besides candles. */
enum Topic {
    QUOTES,
    STATS,
    NEWS,
    ALERTS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> find(String id) {
        return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Topic::id).toList();
    }
}
