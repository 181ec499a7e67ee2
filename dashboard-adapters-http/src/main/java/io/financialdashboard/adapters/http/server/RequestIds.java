package io.financialdashboard.adapters.http.server;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives every request a name, which its answer, the access log and the log of errors repeat, so that a client's complaint
 * and the server's lines can be laid side by side. A name that a proxy or a client chose is kept if it is harmless.
 */
final class RequestIds extends Handler.Wrapper {
    static final String HEADER = "X-Request-Id";
    /** The request attribute that holds the id. */
    static final String ATTRIBUTE = "request-id";

    /** Long enough for a UUID or a trace id; nothing in it has a meaning in a log, a header or a page. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put(HEADER, of(request));
        return super.handle(request, response, callback);
    }

    /** The request's id, also where it failed before any handler saw it. */
    static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request.getHeaders().get(HEADER);
        String id = sent != null && USABLE.matcher(sent).matches() ? sent : newId();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
