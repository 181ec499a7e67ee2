package io.financialdashboard.adapters.http.stream;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Text messages of a WebSocket. The session takes strings only, so bytes that are shared by many clients are given to the
 * layer below it.
 */
final class SocketOutlet extends OneAtATime {
    private final CoreSession session;

    SocketOutlet(CoreSession session) {
        this.session = session;
    }

    static SocketOutlet of(Session session) {
        if (session instanceof WebSocketSession known) {
            return new SocketOutlet(known.getCoreSession());
        }
        throw new IllegalArgumentException("a session of an unknown kind: " + session.getClass());
    }

    @Override
    int send(Frame frame, Callback whenSent) {
        byte[] message = frame.message();
        session.sendFrame(
                new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, ByteBuffer.wrap(message)), whenSent, false);
        return message.length;
    }

    @Override
    public void hangUp() {
        session.abort();
    }
}
