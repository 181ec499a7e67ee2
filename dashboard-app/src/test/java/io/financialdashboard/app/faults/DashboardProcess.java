package io.financialdashboard.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dashboard in a process of its own, on any free port, with the options that the launcher gives to Java. */
final class DashboardProcess implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("serving http://127\\.0\\.0\\.1:(\\d+)");
    private static final String MAIN = "io.financialdashboard.app.Main";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private DashboardProcess(List<String> command) {
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofPlatform().name("log of the dashboard").daemon().start(this::readLog);
    }

    static DashboardProcess start(Path dataDir, String... arguments) {
        return startWith("", "256m", dataDir, arguments);
    }

    static DashboardProcess startWithHeap(String heap, Path dataDir, String... arguments) {
        return startWith("", heap, dataDir, arguments);
    }

    /** @param shell what the shell does first, such as {@code ulimit -n 256} */
    static DashboardProcess startAfter(String shell, Path dataDir, String... arguments) {
        return startWith(shell + "; ", "256m", dataDir, arguments);
    }

    private static DashboardProcess startWith(String shell, String heap, Path dataDir, String... arguments) {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "--port=0",
                "--data-dir=" + dataDir));
        java.addAll(List.of(arguments));
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell + "exec \"$@\"", "sh"));
        command.addAll(java);
        return new DashboardProcess(command);
    }

    /** @throws AssertionError if it ends instead, or serves nothing for too long */
    int port() {
        return port.orTimeout(LONGEST_START.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What it has said on its standard error so far. */
    String log() {
        return String.join("\n", log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(address());
        socket.setSoTimeout(15_000);
        return socket;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException {
        return send(method, path, HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** SIGKILL: by its handle, as nobody waits for what it may still say. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** SIGTERM. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** The code that it ended with in the ten seconds that an operator is promised. */
    int exitCode() {
        try {
            assertThat(process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within %s; its log:%n%s", LONGEST_STOP, log())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly();
    }

    private void readLog() {
        try (BufferedReader lines = process.errorReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher serving = SERVING.matcher(line);
                if (serving.find()) {
                    port.complete(Integer.parseInt(serving.group(1)));
                }
            }
        } catch (IOException ended) {
            log.add(ended.toString());
        }
        port.completeExceptionally(new AssertionError("the dashboard ended before it served:\n" + log()));
    }
}
