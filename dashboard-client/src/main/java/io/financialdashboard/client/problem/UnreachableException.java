package io.financialdashboard.client.problem;

import java.io.IOException;

/** The server did not answer, or not in time; whether it did what was asked is not known. */
public final class UnreachableException extends DashboardException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String request, Throwable cause) {
        super("no answer to " + request + ": " + cause, cause);
    }

    /** The thread was interrupted while it waited; it still is. */
    public static UnreachableException interrupted(String request, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new UnreachableException(request, new IOException("interrupted while waiting", cause));
    }
}
