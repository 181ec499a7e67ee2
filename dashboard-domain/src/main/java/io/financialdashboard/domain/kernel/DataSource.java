package io.financialdashboard.domain.kernel;

import java.util.Locale;

/** Where the prices come from; shown wherever a price is, so that none passes for another. */
public enum DataSource {
    SIMULATED,
    REPLAY,
    LIVE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
