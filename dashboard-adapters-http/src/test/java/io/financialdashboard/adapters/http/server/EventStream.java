package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.description.ApiContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the stream that reads as fast as it can and keeps each frame byte by byte. */
final class EventStream implements AutoCloseable {
    private static final String END = "(end)";
    private static final String NOT_AS_DESCRIBED = "(not as described) ";
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static EventStream open(RunningServer server, String query, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/api/stream" + query)).header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new EventStream(server.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next frame whatever it is, without the empty line behind it. */
    String next() {
        try {
            String frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came in 10 seconds");
            }
            if (frame.startsWith(NOT_AS_DESCRIBED)) {
                throw new AssertionError(frame);
            }
            return frame;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The next frame of that event; others are passed over. */
    String next(String event) {
        for (String frame = next(); !frame.equals(END); frame = next()) {
            if (frame.contains("\nevent: " + event + "\n")) {
                return frame;
            }
        }
        throw new AssertionError("the stream ended without an event " + event);
    }

    /** The data of the next frame of that event. */
    String nextData(String event) {
        return data(next(event));
    }

    /** All frames until the stream ends. */
    List<String> untilEnd() {
        List<String> rest = new ArrayList<>();
        for (String frame = next(); !frame.equals(END); frame = next()) {
            rest.add(frame);
        }
        return rest;
    }

    static String data(String frame) {
        return frame.substring(frame.indexOf("\ndata: ") + "\ndata: ".length());
    }

    static String id(String frame) {
        int at = frame.indexOf("id: ") + "id: ".length();
        int end = frame.indexOf('\n', at);
        return end < 0 ? frame.substring(at) : frame.substring(at, end);
    }

    private void read() {
        var frame = new ByteArrayOutputStream();
        try (InputStream body = response.body()) {
            int before = 0;
            for (int b = body.read(); b >= 0; b = body.read()) {
                frame.write(b);
                if (b == '\n' && before == '\n') {
                    String text = frame.toString(UTF_8);
                    frames.add(described(text.substring(0, text.length() - 2)));
                    frame.reset();
                }
                before = b;
            }
        } catch (IOException closed) {
            frames.add(END);
            return;
        }
        frames.add(END);
    }

    /** The frame, or what is wrong with it: no other event is described. */
    private static String described(String frame) {
        int at = frame.indexOf("\nevent: ");
        if (at < 0) {
            return frame;
        }
        String name =
                frame.substring(at + "\nevent: ".length()).lines().findFirst().orElse("");
        try {
            ApiContract.ours().checkEvent(name, data(frame));
            return frame;
        } catch (AssertionError notAsDescribed) {
            return NOT_AS_DESCRIBED + notAsDescribed.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
