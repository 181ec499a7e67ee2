package io.financialdashboard.app.terminal;

/** A dashboard of this very process, for as long as a command needs one. */
public interface LocalDashboard extends AutoCloseable {
    /** On 127.0.0.1. */
    int port();

    @Override
    void close();
}
