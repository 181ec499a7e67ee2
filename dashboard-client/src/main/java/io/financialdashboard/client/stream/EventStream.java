package io.financialdashboard.client.stream;

import io.financialdashboard.client.problem.ProblemException;
import io.financialdashboard.client.problem.UnreachableException;
import io.financialdashboard.client.stream.Frames.Frame;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A stream that keeps itself alive: lost connections are made anew, and what was missed meanwhile is told first, each event
 * once. Where the server cannot go on (it was started anew, or it was too long ago) it says so: a
 * {@link StreamEvent.Reset Reset} and a snapshot. Ends when it is closed.
 */
public final class EventStream implements AutoCloseable {
    private final HttpClient http;
    private final URI address;
    private final StreamRequest request;
    private final StreamListener listener;
    private final Patience patience;
    private final Thread thread;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile String lastEventId;
    private volatile boolean isClosed;

    private EventStream(HttpClient http, URI address, StreamRequest request, StreamListener listener) {
        this.http = http;
        this.address = address;
        this.request = request;
        this.listener = listener;
        this.patience = new Patience(request.longestWait());
        this.lastEventId = request.lastEventId().orElse("");
        this.thread = Thread.ofVirtual().name("dashboard-stream").unstarted(this::run);
    }

    /** @param address that of the request at a server */
    public static EventStream open(HttpClient http, URI address, StreamRequest request, StreamListener listener) {
        var stream = new EventStream(http, address, request, listener);
        stream.thread.start();
        return stream;
    }

    /** The last event that the listener was told, to go on from in another run; empty before the first one. */
    public Optional<String> lastEventId() {
        return Optional.of(lastEventId).filter(id -> !id.isEmpty());
    }

    /** Done when nothing comes any more; exceptionally if the listener threw or the server refused. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** Tells the listener nothing more once the call that is under way has returned. */
    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isClosed) {
                follow();
            }
            ended.complete(null);
        } catch (InterruptedException closed) {
            ended.complete(null);
        } catch (RuntimeException failed) {
            ended.completeExceptionally(failed);
        }
    }

    /** One connection, from asking for it to its loss, and the wait behind it. */
    private void follow() throws InterruptedException {
        String reason;
        Duration least = Duration.ZERO;
        try {
            reason = read(StreamCall.send(http, asked(), request.silence()));
        } catch (IOException lost) {
            reason = UnreachableException.words(lost);
        } catch (ProblemException refused) {
            if (!refused.isPassing()) {
                listener.onRefused(refused);
                throw refused;
            }
            reason = String.valueOf(refused.getMessage());
            least = refused.retryAfter();
        }
        pause(reason, least);
    }

    private void pause(String reason, Duration least) throws InterruptedException {
        if (isClosed) {
            return;
        }
        Duration wait = patience.next();
        Duration chosen = wait.compareTo(least) < 0 ? least : wait;
        listener.onDisconnected(reason, chosen);
        Thread.sleep(chosen);
    }

    private HttpRequest asked() {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        lastEventId().ifPresent(id -> builder.header("Last-Event-ID", id));
        return builder.build();
    }

    /** @return why there is no more to read */
    private String read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body();
                var watch = new SilenceWatch(body, request.silence())) {
            if (answer.statusCode() != 200) {
                String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                throw ProblemException.of(
                        answer.statusCode(), text, answer.headers().firstValue("Retry-After"));
            }
            listener.onConnected();
            String end = tellAll(body, watch);
            return watch.isDead() ? "nothing came for " + request.silence() : end;
        }
    }

    private String tellAll(InputStream body, SilenceWatch watch) {
        var frames = new Frames(lastEventId);
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !isClosed; line = lines.readLine()) {
                watch.heard();
                frames.add(line).ifPresent(this::tell);
                frames.retryMillis().ifPresent(millis -> patience.suggest(Duration.ofMillis(millis)));
            }
            return "the server ended it";
        } catch (IOException lost) {
            return lost.toString();
        }
    }

    private void tell(Frame frame) {
        if (isClosed) {
            return;
        }
        if (frame.isEvent()) {
            listener.onEvent(frame.id(), EventReader.read(frame.name(), frame.data()));
        }
        // Only now: what the listener did not hear is to come again.
        lastEventId = frame.id();
        patience.succeeded();
    }
}
