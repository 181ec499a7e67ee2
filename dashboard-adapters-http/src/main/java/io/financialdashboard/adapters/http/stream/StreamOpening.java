package io.financialdashboard.adapters.http.stream;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Makes a request's answer a stream of the hub, if there is a place for one more. */
public final class StreamOpening {
    private final StreamHub hub;
    private final StreamAdmission admission;
    private final LongSupplier nanoTime;

    public StreamOpening(StreamHub hub, StreamAdmission admission, LongSupplier nanoTime) {
        this.hub = hub;
        this.admission = admission;
        this.nanoTime = nanoTime;
    }

    void open(Context ctx, String contentType, StreamFilter filter, Optional<EventId> last) throws IOException {
        boolean isChunked = ctx.protocol().equals("HTTP/1.1");
        ctx.header("Content-Type", contentType)
                .header("Cache-Control", "no-store")
                // nginx would collect the frames in its buffer.
                .header("X-Accel-Buffering", "no");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        var outlet = new EventStreamOutlet(connection(ctx), isChunked);
        StreamClient client = joined(ctx, outlet, filter, last);
        sendHead(ctx, isChunked, client);
        ctx.future(() -> {
            outlet.callBack(client);
            client.writable();
            return client.ended();
        });
    }

    /** Joined before anything is sent: what fails until then is answered as any other failure. */
    private StreamClient joined(Context ctx, Outlet outlet, StreamFilter filter, Optional<EventId> last) {
        StreamAdmission.Place place = admission.admit(ctx);
        boolean joined = false;
        try {
            var client = new StreamClient(filter, outlet, hub.figures(), nanoTime);
            client.atEnd(place::leave);
            hub.join(client, last);
            joined = true;
            return client;
        } finally {
            if (!joined) {
                place.leave();
            }
        }
    }

    /** From here on the connection belongs to the stream. */
    private static void sendHead(Context ctx, boolean isChunked, StreamClient client) throws IOException {
        if (isChunked) {
            // Said by us: a client that wants its connection closed would get a body that ends with it instead.
            ctx.header("Transfer-Encoding", "chunked");
        }
        try {
            ctx.res().flushBuffer();
        } catch (IOException | RuntimeException | Error gone) {
            client.lost(gone.toString());
            throw gone;
        }
    }

    private static EndPoint connection(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }
}
