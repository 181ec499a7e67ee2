package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.JsonBody;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.github.bucket4j.Bucket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket: what its client says becomes the filter of its stream. The session calls it, one call at a time. A message
 * that cannot be used is answered with a problem and changes nothing.
 */
public final class StreamSocket implements Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(StreamSocket.class);
    /** A subscription costs a snapshot: nobody needs more of them than this. */
    private static final int MESSAGES_AT_ONCE = 50;

    private static final int MESSAGES_A_SECOND = 10;

    private final StreamHub hub;
    private final MarketData marketData;
    private final Runnable atEnd;
    private final LongSupplier nanoTime;
    private final Bucket messages = Bucket.builder()
            .addLimit(limit -> limit.capacity(MESSAGES_AT_ONCE).refillGreedy(MESSAGES_A_SECOND, Duration.ofSeconds(1)))
            .build();
    private Subscription subscription = Subscription.NONE;
    /** What was missed is told once: a queue that nobody reads has no bound for it. */
    private boolean hasBegun;

    private Optional<StreamClient> client = Optional.empty();
    /** Whether the client said goodbye; it is answered with its own words. */
    private volatile boolean isClosing;

    /** @param atEnd is run once when the socket is closed, however it was */
    public StreamSocket(StreamHub hub, MarketData marketData, Runnable atEnd, LongSupplier nanoTime) {
        this.hub = hub;
        this.marketData = marketData;
        this.atEnd = atEnd;
        this.nanoTime = nanoTime;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        SocketOutlet outlet = SocketOutlet.of(session);
        var stream = new StreamClient(subscription.filter(), outlet, hub.figures(), nanoTime);
        outlet.callBack(stream);
        client = Optional.of(stream);
        stream.atEnd(atEnd);
        stream.atEnd(() -> {
            if (!isClosing) {
                session.close(StatusCode.SERVICE_RESTART, "come back later", Callback.NOOP);
            }
        });
        hub.join(stream, Optional.empty());
        stream.writable();
    }

    @Override
    public void onWebSocketText(String message) {
        client.ifPresent(stream -> hear(stream, message));
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        client.ifPresent(stream -> refuse(
                stream, Problem.of(ProblemType.BAD_BODY, "a message must be text, got bytes"), Optional.empty()));
    }

    @Override
    public void onWebSocketError(Throwable failure) {
        client.ifPresentOrElse(stream -> stream.lost(failure.toString()), atEnd);
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        isClosing = true;
        client.ifPresentOrElse(stream -> stream.lost("closed with " + status), atEnd);
        callback.succeed();
    }

    private void hear(StreamClient stream, String message) {
        if (!messages.tryConsume(1)) {
            String rule = "more than " + MESSAGES_A_SECOND + " messages a second";
            refuse(stream, Problem.of(ProblemType.TOO_MANY_REQUESTS, rule), Optional.empty());
            return;
        }
        Optional<String> request = Optional.empty();
        try {
            JsonBody body = JsonBody.of(message, SocketCommand.fields());
            request = SocketCommand.request(body);
            obey(stream, SocketCommand.of(body, marketData));
        } catch (ProblemException unusable) {
            refuse(stream, unusable.problem(), request);
        } catch (RuntimeException broken) {
            LOG.error("A message on a socket failed", broken);
            refuse(stream, Problem.ofStatus(ProblemType.INTERNAL.status()), request);
        }
    }

    private void obey(StreamClient stream, SocketCommand command) {
        boolean more = command.action() == SocketCommand.Action.SUBSCRIBE;
        Subscription wanted = more ? subscription.with(command.channels()) : subscription.without(command.channels());
        StreamParameters.requireFew(wanted.bars(), "channels");
        // What was missed stands before all else, so it can only be asked for first.
        Optional<EventId> last = hasBegun ? Optional.empty() : command.lastEventId();
        hasBegun |= more;
        subscription = wanted;
        Frame answer = channels(wanted, command.request());
        if (more) {
            hub.widen(stream, wanted.filter(), last, answer);
        } else {
            hub.narrow(stream, wanted.filter(), answer);
        }
    }

    private static Frame channels(Subscription wanted, Optional<String> request) {
        return Frame.answer(Json.object(json -> {
            json.text("event", "channels");
            json.object("data", () -> json.texts("channels", wanted.channels()));
            request.ifPresent(text -> json.text("request", text));
        }));
    }

    private static void refuse(StreamClient stream, Problem problem, Optional<String> request) {
        stream.offer(Frame.answer(Json.object(json -> {
            json.text("event", "error");
            json.object("data", () -> problem.writeTo(json));
            request.ifPresent(text -> json.text("request", text));
        })));
        stream.flush();
    }
}
