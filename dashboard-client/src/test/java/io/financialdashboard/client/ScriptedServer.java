package io.financialdashboard.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Answers one request after the other with what it was told, byte by byte, and keeps what was asked. */
public final class ScriptedServer implements AutoCloseable {
    /** Ends an answer after which the connection stays open, and nothing comes. */
    public static final String SILENCE = "(silence)";

    private final ServerSocket socket;
    private final Queue<String> answers;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final List<Socket> open = new ArrayList<>();

    public ScriptedServer(String... answers) throws IOException {
        this.answers = new ArrayDeque<>(List.of(answers));
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** An answer with that status, as a problem is sent. */
    public static String problem(int status, String json, String... headers) {
        return "HTTP/1.1 " + status + " Problem\r\nContent-Type: application/problem+json\r\nConnection: close\r\n"
                + String.join(
                        "", List.of(headers).stream().map(one -> one + "\r\n").toList())
                + "Content-Length: " + json.getBytes(UTF_8).length + "\r\n\r\n" + json;
    }

    public static String json(String json) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n\r\n" + json;
    }

    /** The beginning of a stream. */
    public static String events(String lines) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + lines;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The head of the next request. */
    public String asked() throws InterruptedException {
        String head = requests.poll(10, TimeUnit.SECONDS);
        if (head == null) {
            throw new AssertionError("nobody asked for anything in 10 seconds");
        }
        return head;
    }

    private void serve() {
        while (!answers.isEmpty()) {
            try {
                answer(socket.accept(), answers.remove());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client, String answer) throws IOException {
        open.add(client);
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        var head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        requests.add(head.toString());
        client.getOutputStream().write(answer.replace(SILENCE, "").getBytes(UTF_8));
        client.getOutputStream().flush();
        if (!answer.endsWith(SILENCE)) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
