package io.financialdashboard.domain.kernel;

import java.util.Locale;
import java.util.Optional;

/** Which price the candles of an asset are made of. */
public enum PriceBasis {
    BID,
    MID,
    LAST;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PriceBasis> find(String id) {
        for (PriceBasis basis : values()) {
            if (basis.id().equals(id)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
