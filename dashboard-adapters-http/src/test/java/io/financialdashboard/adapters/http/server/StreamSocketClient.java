package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.description.ApiContract;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket of the JDK's that keeps each message. */
final class StreamSocketClient implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    StreamSocketClient(RunningServer server, String... headers) {
        WebSocket.Builder builder = server.client.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/api/ws"), this)
                .join();
    }

    StreamSocketClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    WebSocket socket() {
        return socket;
    }

    StreamSocketClient subscribe(String... channels) {
        return say("{\"action\":\"subscribe\",\"channels\":[\"" + String.join("\",\"", channels) + "\"]}");
    }

    StreamSocketClient unsubscribe(String... channels) {
        return say("{\"action\":\"unsubscribe\",\"channels\":[\"" + String.join("\",\"", channels) + "\"]}");
    }

    /** The next message whatever it is. */
    String next() {
        try {
            String message = messages.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message came in 10 seconds");
            }
            ApiContract.ours().checkMessage(message);
            return message;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The next message of that event; others are passed over. */
    String next(String event) {
        String message = next();
        while (!message.contains("\"event\":\"" + event + "\"")) {
            message = next();
        }
        return message;
    }

    static String id(String message) {
        return message.replaceFirst("^\\{\"id\":\"([^\"]+)\".*$", "$1");
    }

    /** The status with which the server closed it. */
    int closed() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
