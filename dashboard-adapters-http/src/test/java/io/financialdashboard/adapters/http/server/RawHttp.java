package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.description.ApiContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.List;

/** Requests byte by byte, as no proper client would send them. */
final class RawHttp {
    private RawHttp() {}

    /** Everything the server answers to a GET of that address. */
    static String get(RunningServer server, String address) {
        String answer = send(server, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        ApiContract.ours().check(parsed(address, answer));
        return answer;
    }

    private static ApiContract.Answered parsed(String address, String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        List<String> head = parts[0].lines().toList();
        int status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        return new ApiContract.Answered(
                "GET",
                address,
                status,
                name -> head.stream()
                        .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                        .map(line -> line.substring(name.length() + 2))
                        .findFirst(),
                parts[1]);
    }

    /** Everything the server answers until it closes the connection. */
    static String send(RunningServer server, String request) {
        try (var socket = server.connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(readToTheEnd(socket.getInputStream()), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // A server that answers before it has read all resets the connection: what it answered stands all the same.
    private static byte[] readToTheEnd(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketException reset) {
            if (read.size() == 0) {
                throw reset;
            }
        }
        return read.toByteArray();
    }
}
