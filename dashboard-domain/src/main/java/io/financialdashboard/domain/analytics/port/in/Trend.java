package io.financialdashboard.domain.analytics.port.in;

import java.util.Locale;

/** Where breadth points: bullish above 0.33, bearish below -0.33. */
public enum Trend {
    BULLISH,
    BEARISH,
    NEUTRAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
