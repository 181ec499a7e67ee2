package io.financialdashboard.adapters.http.stream;

import java.io.IOException;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Frames that go straight to a connection, one in flight at a time: what lies below would refuse, or queue without bound. */
abstract class OneAtATime implements Outlet {
    private final Callback sent = Callback.from(this::onSent, this::onFailed);
    private volatile boolean isInFlight;
    private volatile @Nullable Thread writing;
    private volatile @Nullable Throwable failedAtOnce;
    private volatile @Nullable StreamClient client;

    /** Calls that client back; to be named before anything is written. */
    void callBack(StreamClient named) {
        client = named;
    }

    /** Begins to send the frame, and gives its number of bytes. */
    abstract int send(Frame frame, Callback whenSent);

    @Override
    public final boolean isReady() {
        return !isInFlight;
    }

    @Override
    public final int write(Frame frame) throws IOException {
        isInFlight = true;
        writing = Thread.currentThread();
        int bytes = send(frame, sent);
        writing = null;
        Throwable failure = failedAtOnce;
        if (failure != null) {
            throw new IOException(failure.toString(), failure);
        }
        return bytes;
    }

    /** What the socket took at once is no reason to call back: whoever writes asks whether it may go on. */
    private void onSent() {
        boolean atOnce = Thread.currentThread() == writing;
        isInFlight = false;
        StreamClient waiting = client;
        if (!atOnce && waiting != null) {
            waiting.writable();
        }
    }

    /** Whoever writes holds what belongs to its client: it is told when it has let go. */
    private void onFailed(Throwable failure) {
        StreamClient broken = client;
        if (Thread.currentThread() == writing) {
            failedAtOnce = failure;
        } else if (broken != null) {
            broken.lost(failure.toString());
        }
    }
}
