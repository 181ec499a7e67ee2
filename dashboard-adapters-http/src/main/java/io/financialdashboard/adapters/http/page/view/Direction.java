package io.financialdashboard.adapters.http.page.view;

import java.util.Locale;

/** Which way something went; the name is its class in the style sheet. */
public enum Direction {
    UP,
    DOWN,
    FLAT,
    NONE;

    public static Direction of(double change) {
        return change > 0 ? UP : change < 0 ? DOWN : FLAT;
    }

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
