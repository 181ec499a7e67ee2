package io.financialdashboard.domain.marketdata.port.in;

/** The span that an asset's change, high, low and volume refer to. */
public enum ChangeWindow {
    SESSION("session"),
    ROLLING_24_HOURS("24h");

    private final String id;

    ChangeWindow(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
