package io.financialdashboard.domain.alerting.port.in;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way a value has to pass another for an alert to fire. Reaching it is passing it; coming back from it is not. */
public enum Crossing {
    /** From below to it or above it. */
    CROSSES_ABOVE,
    /** From above to it or below it. */
    CROSSES_BELOW,
    /** Either of the two. */
    CROSSES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Crossing> find(String id) {
        return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
    }
}
