package io.financialdashboard.domain.chart.port.in;

import java.util.List;

/** What was asked for is no indicator, or none that this asset can have. The message names the indicator and the value. */
public final class BadIndicatorException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> allowed;

    public BadIndicatorException(String message, List<String> allowed) {
        super(message);
        this.allowed = List.copyOf(allowed);
    }

    /** What would be right: values, a range in words, or names. */
    public List<String> allowed() {
        return allowed;
    }
}
