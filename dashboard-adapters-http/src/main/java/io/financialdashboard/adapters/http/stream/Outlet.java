package io.financialdashboard.adapters.http.stream;

import java.io.IOException;

/** Where one client's frames go. Its methods return at once; used by one thread at a time. */
interface Outlet {
    /** Whether a frame may be written now; if not, {@link StreamClient#writable()} is called when one may. */
    boolean isReady() throws IOException;

    /** Sends a frame, and gives its number of bytes. Only when ready. */
    int write(Frame frame) throws IOException;

    /** Closes the connection at once, with no regard to what was to be written. */
    void hangUp();
}
