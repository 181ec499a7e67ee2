package io.financialdashboard.domain.analytics.port.in;

import java.util.Locale;

/** The bands of the fear and greed index, cut at 25, 45, 55 and 75. */
public enum Sentiment {
    EXTREME_FEAR,
    FEAR,
    NEUTRAL,
    GREED,
    EXTREME_GREED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
