package io.financialdashboard.domain.analytics.port.in;

import java.util.Locale;

/** Where breadth points: bullish above 0.33, bearish below -0.33. */
public enum Trend {
    BULLISH,
    BEARISH,
    NEUTRAL;

    private static final double DECIDED = 0.33;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Bullish above 0.33, bearish below -0.33, else neutral; exactly 0.33 is neutral. */
    public static Trend ofBreadth(double ratio) {
        if (ratio > DECIDED) {
            return BULLISH;
        }
        return ratio < -DECIDED ? BEARISH : NEUTRAL;
    }
}
