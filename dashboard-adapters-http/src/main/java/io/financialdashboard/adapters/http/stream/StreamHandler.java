package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** {@code GET /api/stream}: opens a stream of server-sent events. */
public final class StreamHandler implements Handler {
    private static final String EVENT_STREAM = "text/event-stream";
    private final StreamHub hub;
    private final MarketData marketData;
    private final StreamAdmission admission;
    private final LongSupplier nanoTime;

    public StreamHandler(StreamHub hub, MarketData marketData, StreamAdmission admission, LongSupplier nanoTime) {
        this.hub = hub;
        this.marketData = marketData;
        this.admission = admission;
        this.nanoTime = nanoTime;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        StreamParameters parameters = StreamParameters.of(ctx, marketData);
        Accept.of(ctx).require(List.of(EVENT_STREAM));
        ctx.header("Content-Type", EVENT_STREAM)
                .header("Cache-Control", "no-store")
                // nginx would collect the frames in its buffer.
                .header("X-Accel-Buffering", "no");
        if (!ctx.method().equals(HandlerType.HEAD)) {
            var outlet = new EventStreamOutlet((HttpOutput) ctx.res().getOutputStream(), hangUp(ctx));
            StreamClient client = joined(ctx, outlet, parameters);
            ctx.future(() -> {
                outlet.callBack(client);
                return client.ended();
            });
        }
    }

    /** Joined before the request becomes asynchronous: what fails until then is answered as any other failure. */
    private StreamClient joined(Context ctx, Outlet outlet, StreamParameters parameters) {
        StreamAdmission.Place place = admission.admit(ctx);
        boolean joined = false;
        try {
            var client = new StreamClient(parameters.filter(), outlet, hub.figures(), nanoTime);
            client.atEnd(place::leave);
            hub.join(client, parameters.lastEventId());
            joined = true;
            return client;
        } finally {
            if (!joined) {
                place.leave();
            }
        }
    }

    /** Only the connection itself can be ended while a write to it is stuck. */
    private static Runnable hangUp(Context ctx) {
        EndPoint connection = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return connection::close;
    }
}
