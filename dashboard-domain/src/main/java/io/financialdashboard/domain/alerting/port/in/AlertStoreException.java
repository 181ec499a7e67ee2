package io.financialdashboard.domain.alerting.port.in;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alerts could not be read or kept. */
public final class AlertStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public AlertStoreException(String message) {
        super(message);
        this.reason = "";
    }

    /** @param reason why, in words that may be told to anybody: without the names of files; empty if there are none */
    public AlertStoreException(String message, String reason, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, as far as it may be told to anybody. */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}
