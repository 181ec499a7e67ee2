package io.financialdashboard.domain.alerting.port.in;

import java.util.List;

/** A rule that no alert can have: a line that does not exist, a price that cannot be. The message names the value. */
public final class BadAlertException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient List<String> allowed;

    /** @param field of the rule: {@code source}, {@code target} or {@code interval} */
    public BadAlertException(String field, String message, List<String> allowed) {
        super(message);
        this.field = field;
        this.allowed = List.copyOf(allowed);
    }

    public String field() {
        return field;
    }

    /** What would be right: values, a range in words, or names. */
    public List<String> allowed() {
        return allowed;
    }
}
