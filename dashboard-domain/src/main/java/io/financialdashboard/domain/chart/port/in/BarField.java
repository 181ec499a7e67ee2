package io.financialdashboard.domain.chart.port.in;

import java.util.Locale;

/** What of a bar an indicator is made of. */
public enum BarField {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
