package io.financialdashboard.client.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;

/** The server did not answer, or not in time; whether it did what was asked is not known. */
public final class UnreachableException extends DashboardException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String request, Throwable cause) {
        super("no answer to " + request + ": " + words(cause), cause);
    }

    /** Why nothing was answered, for people: names of classes tell them nothing. */
    public static String words(Throwable cause) {
        if (isUnknownHost(cause)) {
            return "there is no such host";
        }
        // The HTTP client of the JDK keeps to itself what the system said of a refused connection.
        if (cause instanceof ConnectException && cause.getMessage() == null) {
            return "nothing listens there (connection refused)";
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static boolean isUnknownHost(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .anyMatch(one -> one instanceof UnresolvedAddressException || one instanceof UnknownHostException);
    }

    /** The thread was interrupted while it waited; it still is. */
    public static UnreachableException interrupted(String request, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new UnreachableException(request, new IOException("interrupted while waiting", cause));
    }
}
