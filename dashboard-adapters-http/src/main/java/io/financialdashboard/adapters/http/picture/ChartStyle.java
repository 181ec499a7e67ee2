package io.financialdashboard.adapters.http.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How prices are drawn. */
public enum ChartStyle {
    CANDLES,
    BARS,
    LINE,
    AREA;

    public static Optional<ChartStyle> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
