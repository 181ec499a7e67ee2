package io.financialdashboard.adapters.http.stream;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * The body of an answer whose head was sent: chunks go to the connection as they are, shared by all who get the same, past
 * everything that would frame and hand them on once more for each. The server ends the body when the stream has ended.
 */
final class EventStreamOutlet extends OneAtATime {
    private final EndPoint connection;
    private final boolean isChunked;

    /** @param isChunked whether the body is in chunks, or ends with the connection as that of HTTP/1.0 */
    EventStreamOutlet(EndPoint connection, boolean isChunked) {
        this.connection = connection;
        this.isChunked = isChunked;
    }

    @Override
    int send(Frame frame, Callback whenSent) {
        byte[] bytes = isChunked ? frame.chunk() : frame.lines();
        connection.write(whenSent, ByteBuffer.wrap(bytes));
        return bytes.length;
    }

    /** Only the connection itself can be ended while a write to it is stuck. */
    @Override
    public void hangUp() {
        connection.close();
    }
}
