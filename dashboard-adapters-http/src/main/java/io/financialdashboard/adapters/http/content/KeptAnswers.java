package io.financialdashboard.adapters.http.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.financialdashboard.adapters.http.request.ListHeader;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows requests that were answered before, word for word, and what answers them: the next one need not be taken apart,
 * routed and understood again, which costs more than the answer. For answers that depend on the address and on what the
 * client accepts, and on nothing else. Safe for use by many threads.
 */
public final class KeptAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final int MOST_ANSWERS = 1_000;
    /** Longer than any that browsers and clients send; made up ones of thousands of letters are not worth keeping. */
    private static final int LONGEST = 1_024;

    private static final String SOURCE = "Data-Source";
    private static final HttpField REVALIDATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, Answer.REVALIDATE);

    private final String routeAttribute;
    private final Cache<Asked, Kept> answers =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();

    /** @param routeAttribute the request's attribute that names the route */
    public KeptAnswers(String routeAttribute) {
        this.routeAttribute = routeAttribute;
    }

    /** What tells one request from another. */
    private record Asked(String target, Optional<String> accept, Optional<String> acceptEncoding) {
        static Asked of(Request request) {
            HttpFields fields = request.getHeaders();
            return new Asked(
                    request.getHttpURI().getPathQuery(),
                    ListHeader.of(fields, "Accept"),
                    ListHeader.of(fields, "Accept-Encoding"));
        }

        int length() {
            return target.length()
                    + accept.map(String::length).orElse(0)
                    + acceptEncoding.map(String::length).orElse(0);
        }
    }

    private record Kept(Object route, KeptBody body, ContentCoding coding, HttpField vary, HttpField source) {
        ContentCoding codingOf(Representation representation) {
            return representation.isCompressible() ? coding : ContentCoding.IDENTITY;
        }

        /** What can be sent without making anything. */
        Optional<Representation> made() {
            return body.made().filter(representation -> representation.isMadeIn(codingOf(representation)));
        }
    }

    /**
     * Answers, and the next time by itself.
     *
     * @param source where the data comes from, for the header of that name
     * @param body   what answers this request now and whenever it comes again
     * @param vary   the request headers that chose it
     */
    public void send(Context ctx, String source, KeptBody body, String vary) throws IOException {
        ctx.header(SOURCE, source);
        Answer.send(ctx, body.now(), Answer.REVALIDATE, vary);
        Request request = ServletContextRequest.getServletContextRequest(ctx.req());
        Asked asked = Asked.of(request);
        if (asked.length() <= LONGEST) {
            answers.put(
                    asked,
                    new Kept(
                            request.getAttribute(routeAttribute),
                            body,
                            AcceptEncoding.best(asked.acceptEncoding(), ContentCoding.offered()),
                            new PreEncodedHttpField(HttpHeader.VARY, vary),
                            new PreEncodedHttpField(SOURCE, source)));
        }
    }

    /** Whether the request was one of those, and is answered; encodes what has changed since. */
    public boolean answer(Request request, Response response, Callback callback) {
        return answer(request, response, callback, KeptAnswers::bodyOf);
    }

    /** Whether the request was one of those, and is answered out of what is made already: never waits for anything. */
    public boolean answerAtOnce(Request request, Response response, Callback callback) {
        return answer(request, response, callback, Kept::made);
    }

    private boolean answer(
            Request request, Response response, Callback callback, Function<Kept, Optional<Representation>> bodyOf) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        Kept kept = answers.getIfPresent(Asked.of(request));
        Representation body = kept == null ? null : bodyOf.apply(kept).orElse(null);
        if (kept == null || body == null) {
            return false;
        }
        request.setAttribute(routeAttribute, kept.route());
        send(request, response, callback, kept, body);
        return true;
    }

    private static void send(Request request, Response response, Callback callback, Kept kept, Representation body) {
        ContentCoding coding = kept.codingOf(body);
        String etag = body.etag(coding);
        HttpFields.Mutable fields = response.getHeaders();
        // Added: whom the API is open to may stand there already.
        fields.add(kept.vary());
        fields.put(REVALIDATE);
        fields.put(kept.source());
        fields.put(HttpHeader.ETAG, etag);
        if (Answer.isKnown(ListHeader.of(request.getHeaders(), "If-None-Match"), etag)) {
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        if (coding != ContentCoding.IDENTITY) {
            fields.put(HttpHeader.CONTENT_ENCODING, coding.token());
        }
        fields.put(HttpHeader.CONTENT_TYPE, body.contentType());
        write(request, response, body.in(coding), callback);
    }

    /** What fails here fails on the usual way too, where it is told to the client and to the log. */
    private static Optional<Representation> bodyOf(Kept kept) {
        try {
            return Optional.of(kept.body().now());
        } catch (RuntimeException broken) {
            LOG.debug("A kept answer could not be made", broken);
            return Optional.empty();
        }
    }

    /** Never waits for the client. */
    private static void write(Request request, Response response, byte[] bytes, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        var sending = new Sending(callback);
        response.write(true, ByteBuffer.wrap(bytes), sending);
        if (!sending.isDone()) {
            UnreadAnswers unread = UnreadAnswers.of(request.getConnectionMetaData());
            EndPoint socket = request.getConnectionMetaData().getConnection().getEndPoint();
            unread.add(sending, bytes.length, socket::close);
            sending.atEnd(() -> unread.remove(sending));
        }
    }
}
