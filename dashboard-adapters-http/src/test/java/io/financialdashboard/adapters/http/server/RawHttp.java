package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Requests byte by byte, as no proper client would send them. */
final class RawHttp {
    private RawHttp() {}

    /** Everything the server answers to a GET of that address. */
    static String get(RunningServer server, String address) {
        return send(server, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** Everything the server answers until it closes the connection. */
    static String send(RunningServer server, String request) {
        try (var socket = server.connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
