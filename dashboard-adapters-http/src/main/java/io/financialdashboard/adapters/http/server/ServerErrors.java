package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The errors that the server raises by itself (a bad address, a head too large): problems too, echoing nothing. */
final class ServerErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(RequestIds.HEADER, RequestIds.of(request));
        SecurityHeaders.addTo(response.getHeaders());
        write(response, Problem.ofStatus(response.getStatus()), callback);
        return true;
    }

    /** The whole answer of a handler that lets nobody behind it see the request. */
    static void write(Response response, Problem problem, Callback callback) {
        byte[] body = problem.json();
        response.setStatus(problem.status());
        HttpFields.Mutable fields = response.getHeaders();
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        fields.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
