package io.financialdashboard.adapters.http.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a picture lies on. */
public enum Theme {
    LIGHT,
    DARK;

    public static Optional<Theme> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
