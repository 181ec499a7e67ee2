package io.financialdashboard.domain.account.port.in;

/** No list has that id. */
public final class UnknownWatchlistException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownWatchlistException(String id) {
        super("no watchlist '" + id + "'");
    }
}
