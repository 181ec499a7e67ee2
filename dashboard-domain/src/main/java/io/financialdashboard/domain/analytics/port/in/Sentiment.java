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

    /** Below 25 extreme fear, below 45 fear, 45 to 55 neutral, up to 75 greed, above it extreme greed. */
    public static Sentiment of(int fearGreed) {
        if (fearGreed < 25) {
            return EXTREME_FEAR;
        }
        if (fearGreed < 45) {
            return FEAR;
        }
        if (fearGreed <= 55) {
            return NEUTRAL;
        }
        return fearGreed <= 75 ? GREED : EXTREME_GREED;
    }
}
