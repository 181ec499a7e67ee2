package io.financialdashboard.domain.chart.port.in;

import java.util.Locale;

/** Where an indicator is drawn. */
public enum Pane {
    /** Over the bars, on their scale. */
    PRICE,
    /** Below them, on a scale of its own. */
    OWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
