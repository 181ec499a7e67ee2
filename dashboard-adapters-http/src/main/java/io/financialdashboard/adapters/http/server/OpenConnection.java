package io.financialdashboard.adapters.http.server;

/** A connection as far as limits are concerned: whose it is, and by when it has to have sent what it owes. */
final class OpenConnection {
    private final String address;
    private long request;
    private boolean owes = true;
    private long due;

    /** @param due by when the first request's head must be complete, in {@code System.nanoTime()} */
    OpenConnection(String address, long due) {
        this.address = address;
        this.due = due;
    }

    /** A closed connection no longer tells its address. */
    String address() {
        return address;
    }

    /** A request's head is complete, and nothing of it is missing; gives its number on this connection. */
    synchronized long asked() {
        owes = false;
        request++;
        return request;
    }

    /** The body of this request must be complete by then. */
    synchronized void owesBody(long until) {
        owes = true;
        due = until;
    }

    /** That request is answered, and unless another has come since, the next must be complete by then. */
    synchronized void answered(long number, long until) {
        if (number == request) {
            owes = true;
            due = until;
        }
    }

    synchronized boolean isLate(long now) {
        return owes && due - now < 0;
    }
}
