package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.Site;
import io.financialdashboard.adapters.http.stream.StreamAdmission;
import io.financialdashboard.adapters.http.stream.StreamSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a WebSocket of a connection that asks for one at {@code /api/ws}. A browser lets the pages of every site ask, and
 * says only whose page it is: one of another site needs to be listed.
 */
final class StreamUpgrade extends Handler.Wrapper {
    static final String PATH = "/api/ws";
    private static final long MOST_MESSAGE_BYTES = 64 * 1024;

    private final ServerWebSocketContainer sockets;
    private final StreamAdmission admission;
    private final Function<Runnable, StreamSocket> socket;
    private final Set<String> origins;

    /**
     * @param silence after which a socket is closed on which nothing comes or goes
     * @param socket  makes one that runs its argument when it is closed
     * @param origins of other sites whose pages may ask
     */
    StreamUpgrade(
            Server server,
            Duration silence,
            StreamAdmission admission,
            Function<Runnable, StreamSocket> socket,
            Set<String> origins) {
        sockets = ServerWebSocketContainer.ensure(server);
        sockets.setIdleTimeout(silence);
        sockets.setMaxTextMessageSize(MOST_MESSAGE_BYTES);
        sockets.setMaxBinaryMessageSize(MOST_MESSAGE_BYTES);
        this.admission = admission;
        this.socket = socket;
        this.origins = Set.copyOf(origins);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return super.handle(request, response, callback);
        }
        request.setAttribute(Routes.ATTRIBUTE, PATH);
        return sockets.upgrade(this::open, request, response, callback) || super.handle(request, response, callback);
    }

    /** Null after an answer of another kind: the connection stays one of HTTP. */
    private @Nullable Object open(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        if (!mayAsk(request)) {
            Problem refusal = Problem.of(ProblemType.CROSS_SITE, "the page of another site asks for a WebSocket");
            ServerErrors.write(response, refusal, callback);
            return null;
        }
        // What changes little by little is small already, and a dictionary for each client is not.
        response.setExtensions(List.of());
        try {
            StreamAdmission.Place place = admission.admit(request);
            // A handshake can fail behind this, and then no socket is ever opened that would give its place back.
            Request.addCompletionListener(request, failure -> {
                if (failure != null || response.getStatus() != HttpStatus.SWITCHING_PROTOCOLS_101) {
                    place.leave();
                }
            });
            return socket.apply(place::leave);
        } catch (ProblemException full) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, StreamAdmission.RETRY_SECONDS);
            ServerErrors.write(response, full.problem(), callback);
            return null;
        }
    }

    private boolean mayAsk(Request request) {
        Optional<String> origin = Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN));
        return origin.filter(origins::contains).isPresent()
                || !Site.isAnother(
                        Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site")),
                        origin,
                        Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)));
    }
}
