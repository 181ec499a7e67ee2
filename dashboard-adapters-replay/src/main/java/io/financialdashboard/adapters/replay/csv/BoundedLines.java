package io.financialdashboard.adapters.replay.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 text, ended by LF or CRLF. Text that is none, or has no line ends, is an error and no memory hog. */
final class BoundedLines implements Closeable {
    static final int LONGEST = 4096;

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder line = new StringBuilder(128);
    private int next;
    private int filled;
    private int number;

    BoundedLines(InputStream bytes) {
        reader = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The next line without its end, {@code null} after the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (next < filled || fill()) {
            any = true;
            int end = endOfLine();
            append(end);
            next = end;
            if (end < filled) {
                next++;
                break;
            }
        }
        number++;
        return any ? withoutCarriageReturn() : null;
    }

    /** The number of the line that {@link #next()} returned last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }

    private int endOfLine() throws IOException {
        int at = next;
        while (at < filled && buffer[at] != '\n') {
            if (buffer[at] == 0) {
                throw new IOException("it is binary, no text");
            }
            at++;
        }
        return at;
    }

    private void append(int end) throws IOException {
        if (line.length() + end - next > LONGEST) {
            throw new IOException("line " + (number + 1) + " is longer than " + LONGEST + " characters");
        }
        line.append(buffer, next, end - next);
    }

    private String withoutCarriageReturn() {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
