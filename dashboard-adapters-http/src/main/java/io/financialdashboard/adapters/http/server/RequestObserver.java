package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.metrics.Metrics;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts and times every request by the route that took it. */
final class RequestObserver extends Handler.Wrapper {
    /** What ends when its client does. */
    private static final Set<String> STREAMS = Set.of("/api/stream", "/tv/streaming");
    /** A label that a client can choose would let it fill the memory of whoever keeps the figures. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    private final Metrics metrics;

    RequestObserver(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long begun = System.nanoTime();
        Request.addCompletionListener(request, failure -> record(request, response, begun));
        return super.handle(request, response, callback);
    }

    private void record(Request request, Response response, long begun) {
        String route = request.getAttribute(Routes.ATTRIBUTE) instanceof String path ? path : "none";
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        if (STREAMS.contains(route)) {
            metrics.streamEnded(route, method, response.getStatus());
        } else {
            metrics.answered(route, method, response.getStatus(), System.nanoTime() - begun);
        }
    }
}
