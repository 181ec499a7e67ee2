package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers off a connection that is used again. */
final class KeptConnection {
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");

    private KeptConnection() {}

    /**
     * The head of the next answer; its body is read whole.
     *
     * @throws EOFException if the connection ends within the answer or before it
     */
    static String readAnswer(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the connection ended after " + bytes.size() + " bytes of an answer");
            }
            bytes.write(b);
            if (b == '\n') {
                head = bytes.toString(ISO_8859_1);
            }
        }
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            int size = Integer.parseInt(length.group(1));
            if (in.readNBytes(size).length < size) {
                throw new EOFException("the connection ended within a body of " + size + " bytes");
            }
        }
        return head;
    }
}
