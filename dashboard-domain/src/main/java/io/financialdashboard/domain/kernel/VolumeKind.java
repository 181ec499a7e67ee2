package io.financialdashboard.domain.kernel;

import java.util.Locale;
import java.util.Optional;

/** What an asset's volume counts. */
public enum VolumeKind {
    /** Units of the base currency, for example BTC. */
    BASE,
    SHARES,
    CONTRACTS,
    /** How often the price changed: the usual stand-in where no exchange counts trades (spot forex, CFDs). */
    TICKS,
    NONE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VolumeKind> find(String id) {
        for (VolumeKind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@code traded} where the figure is an amount that changed hands, {@code ticks} or {@code none} otherwise. */
    public String meaning() {
        return switch (this) {
            case BASE, SHARES, CONTRACTS -> "traded";
            case TICKS -> "ticks";
            case NONE -> "none";
        };
    }
}
