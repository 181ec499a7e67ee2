package io.financialdashboard.bench.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

/** The head of an answer, up to its empty line. */
final class AnswerHead {
    private static final int MOST_BYTES = 16 * 1024;
    private static final String END = "\r\n\r\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    private String text = "";
    private int ending;

    boolean isComplete() {
        return !text.isEmpty();
    }

    boolean isChunked() {
        return text.contains("\r\ntransfer-encoding: chunked");
    }

    /**
     * Takes its bytes off the buffer and leaves the body in it.
     *
     * @throws IOException if the answer is not 200
     */
    void read(ByteBuffer in) throws IOException {
        while (in.hasRemaining() && ending < END.length()) {
            byte next = in.get();
            bytes.write(next);
            ending = next == END.charAt(ending) ? ending + 1 : next == '\r' ? 1 : 0;
            if (bytes.size() > MOST_BYTES) {
                throw new IOException("the answer's head has no end");
            }
        }
        if (ending == END.length()) {
            text = bytes.toString(ISO_8859_1).toLowerCase(Locale.ROOT);
            if (!text.startsWith("http/1.1 200")) {
                throw new IOException("refused: " + text.lines().findFirst().orElse(""));
            }
        }
    }
}
