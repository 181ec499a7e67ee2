package io.financialdashboard.domain.news.port.in;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a piece of news matters. */
public enum Importance {
    LOW,
    MEDIUM,
    HIGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Importance> find(String id) {
        return Arrays.stream(values())
                .filter(importance -> importance.id().equals(id))
                .findFirst();
    }
}
