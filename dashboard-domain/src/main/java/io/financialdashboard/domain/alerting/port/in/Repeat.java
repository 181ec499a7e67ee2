package io.financialdashboard.domain.alerting.port.in;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often an alert may fire, in the time of its market. */
public enum Repeat {
    /** Once; then it rests until it is replaced, itself perhaps. */
    ONCE,
    /** Again after a minute. */
    MINUTE,
    /** Again on another trading day of its asset. */
    DAY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Repeat> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
