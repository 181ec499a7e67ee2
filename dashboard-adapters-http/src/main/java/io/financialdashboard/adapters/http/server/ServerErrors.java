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
        byte[] body = headed(response.getStatus(), response.getHeaders());
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static byte[] headed(int status, HttpFields.Mutable fields) {
        byte[] body = Problem.ofStatus(status).json();
        SecurityHeaders.addTo(fields);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        fields.put(HttpHeader.CONTENT_LENGTH, body.length);
        return body;
    }
}
