package io.financialdashboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a dashboard, and can fall silent as a server does that hangs, or pretend that it is of a new release. */
final class Gateway implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "host", "upgrade", "http2-settings");

    private final HttpServer server;
    private final int target;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean silent;
    private volatile String suffix = "";

    Gateway(int target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Holds every byte back, and keeps all connections open; or lets them through. */
    synchronized void setSilent(boolean held) {
        silent = held;
        notifyAll();
    }

    /** From now on the service worker differs from the one before by these words. */
    void appendToWorker(String words) {
        suffix = words;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            pass();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.noBody());
            exchange.getRequestHeaders().forEach((name, values) -> forward(request, name, values));
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean hasBody =
                    answer.statusCode() != 304 && !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.statusCode(), hasBody ? 0 : -1);
            try (InputStream body = answer.body()) {
                if (hasBody) {
                    copy(body, exchange.getResponseBody());
                    if (exchange.getRequestURI().getPath().equals("/sw.js")) {
                        exchange.getResponseBody().write(suffix.getBytes(UTF_8));
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Plain and unconditional, so that what is passed on can be changed. */
    private static void forward(HttpRequest.Builder request, String name, List<String> values) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (!OF_THE_CONNECTION.contains(plain) && !plain.equals("accept-encoding") && !plain.startsWith("if-")) {
            values.forEach(value -> request.header(name, value));
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] buffer = new byte[16_384];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            pass();
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private synchronized void pass() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    @Override
    public void close() {
        setSilent(false);
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
