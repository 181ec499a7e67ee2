package io.financialdashboard.adapters.http.stream;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/**
 * Text messages of a WebSocket, one in flight at a time: the session itself would queue without bound. The session takes
 * strings only, so bytes that are shared by many clients are given to the layer below it.
 */
final class SocketOutlet implements Outlet {
    private final CoreSession session;
    private final Callback sent = Callback.from(this::onSent, this::onFailed);
    private volatile boolean isInFlight;
    private volatile @Nullable Thread writing;
    private volatile @Nullable StreamClient client;

    SocketOutlet(CoreSession session) {
        this.session = session;
    }

    static SocketOutlet of(Session session) {
        if (session instanceof WebSocketSession known) {
            return new SocketOutlet(known.getCoreSession());
        }
        throw new IllegalArgumentException("a session of an unknown kind: " + session.getClass());
    }

    /** Calls that client back; to be named before anything is written. */
    void callBack(StreamClient named) {
        client = named;
    }

    @Override
    public boolean isReady() {
        return !isInFlight;
    }

    @Override
    public int write(Frame frame) {
        byte[] message = frame.message();
        isInFlight = true;
        writing = Thread.currentThread();
        session.sendFrame(
                new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, ByteBuffer.wrap(message)), sent, false);
        writing = null;
        return message.length;
    }

    @Override
    public void hangUp() {
        session.abort();
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

    private void onFailed(Throwable failure) {
        StreamClient broken = client;
        if (broken != null) {
            broken.lost(failure.toString());
        }
    }
}
