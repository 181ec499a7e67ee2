package io.financialdashboard.adapters.http.stream;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a stream can carry besides candles. */
enum Topic {
    QUOTES,
    STATS,
    NEWS,
    ALERTS,
    /** A sign of life that scripts can hear, for who asks for it by name. */
    PULSE;

    /** What a client gets that names no topics. */
    static final Set<Topic> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(PULSE)));

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
