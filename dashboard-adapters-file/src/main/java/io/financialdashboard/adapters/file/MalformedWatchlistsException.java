package io.financialdashboard.adapters.file;

import org.jspecify.annotations.Nullable;

/** What was read is not a set of watchlists; the message says where and why. */
final class MalformedWatchlistsException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedWatchlistsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
