package io.financialdashboard.domain.news.port.in;

import java.util.Locale;

/** How much a piece of news matters. */
public enum Importance {
    LOW,
    MEDIUM,
    HIGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
