package io.financialdashboard.domain.account.port.in;

/** The lists could not be read or kept. */
public final class WatchlistStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WatchlistStoreException(String message) {
        super(message);
    }

    public WatchlistStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
