package io.financialdashboard.adapters.http.content;

import io.financialdashboard.adapters.http.request.ListHeader;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.Callback;

/** Sends a representation: the variant that the client can read, or only word that it has it already. */
public final class Answer {
    /** Kept by the client but asked for each time; a 304 is all it costs. */
    public static final String REVALIDATE = "no-cache";

    private Answer() {}

    public static void send(Context ctx, Representation body) throws IOException {
        send(ctx, body, REVALIDATE, "Accept-Encoding");
    }

    /**
     * @param vary the request headers that chose this representation
     */
    public static void send(Context ctx, Representation body, String cacheControl, String vary) throws IOException {
        ContentCoding coding = body.isCompressible()
                ? AcceptEncoding.best(ListHeader.of(ctx, "Accept-Encoding"), ContentCoding.offered())
                : ContentCoding.IDENTITY;
        String etag = body.etag(coding);
        HttpServletResponse response = ctx.res();
        // Added: whom the API is open to may stand there already.
        response.addHeader("Vary", vary);
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("ETag", etag);
        if (isFound(ctx) && isKnown(ListHeader.of(ctx, "If-None-Match"), etag)) {
            ctx.status(304);
            return;
        }
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader("Content-Encoding", coding.token());
        }
        write(ctx, body.contentType(), body.in(coding));
    }

    /** RFC 9110, 13.2.1: what would not be answered with success is answered whatever the client knows. */
    private static boolean isFound(Context ctx) {
        return ctx.statusCode() / 100 == 2;
    }

    /**
     * Writes the bytes past everything that would copy them; for HEAD the server leaves them out. Where many clients do not
     * read, the thread does not wait for this one: a few of them would hold all threads that there are.
     */
    public static void write(Context ctx, String contentType, byte[] bytes) throws IOException {
        HttpServletResponse response = ctx.res();
        response.setHeader("Content-Type", contentType);
        response.setContentLength(bytes.length);
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData();
        UnreadAnswers unread = UnreadAnswers.of(connection);
        var out = (HttpOutput) response.getOutputStream();
        if (!unread.mayWait()) {
            ctx.future(() -> handedOver(out, bytes, unread, connection.getConnection()));
            return;
        }
        try {
            out.write(bytes);
        } finally {
            unread.hasWaited();
        }
    }

    private static CompletableFuture<Void> handedOver(
            HttpOutput out, byte[] bytes, UnreadAnswers unread, Connection client) {
        var sent = new Callback.Completable();
        out.sendContent(ByteBuffer.wrap(bytes), sent);
        if (sent.isDone()) {
            return sent;
        }
        EndPoint socket = client.getEndPoint();
        unread.add(sent, bytes.length, socket::close);
        return sent.whenComplete((done, failure) -> unread.remove(sent));
    }

    /** RFC 9110, 13.1.2: the comparison is weak, and {@code *} matches what exists. */
    static boolean isKnown(Optional<String> ifNoneMatch, String etag) {
        return ifNoneMatch
                .map(header -> Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag)))
                .orElse(false);
    }
}
