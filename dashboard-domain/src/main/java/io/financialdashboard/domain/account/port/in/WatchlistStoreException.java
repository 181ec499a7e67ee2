package io.financialdashboard.domain.account.port.in;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists could not be read or kept. */
public final class WatchlistStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public WatchlistStoreException(String message) {
        super(message);
        this.reason = "";
    }

    public WatchlistStoreException(String message, Throwable cause) {
        this(message, "", cause);
    }

    /** @param reason why, in words that may be told to anybody: without the names of files */
    public WatchlistStoreException(String message, String reason, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, as far as it may be told to anybody. */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}
