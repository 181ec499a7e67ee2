package io.financialdashboard.bench.stream;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the chunks' sizes and line ends out of a body (RFC 9112, 7.1), wherever the socket may have cut it. */
final class ChunkedBody {
    private enum Expected {
        SIZE,
        EXTENSION,
        BYTES,
        END_OF_CHUNK
    }

    private Expected expected = Expected.SIZE;
    private long size;
    private boolean hasDigits;
    private boolean ended;

    /** Whether the last chunk has been read. */
    boolean isEnded() {
        return ended;
    }

    /**
     * Passes on what is content. Nothing is left in {@code in} afterwards.
     *
     * @throws IOException if that is no chunked body
     */
    void read(ByteBuffer in, EventLines out) throws IOException {
        while (in.hasRemaining() && !ended) {
            if (expected == Expected.BYTES) {
                takeBytes(in, out);
            } else {
                takeFraming(in.get());
            }
        }
        in.position(in.limit());
    }

    private void takeBytes(ByteBuffer in, EventLines out) {
        int here = (int) Math.min(size, in.remaining());
        out.read(in, here);
        size -= here;
        if (size == 0) {
            expected = Expected.END_OF_CHUNK;
        }
    }

    private void takeFraming(byte next) throws IOException {
        switch (expected) {
            case SIZE -> takeSize(next);
            case EXTENSION, END_OF_CHUNK -> {
                if (next == '\n') {
                    beginAfter(expected);
                }
            }
            case BYTES -> throw new IllegalStateException("bytes are no framing");
        }
    }

    private void takeSize(byte next) throws IOException {
        int digit = Character.digit(next, 16);
        if (digit >= 0) {
            size = size * 16 + digit;
            hasDigits = true;
        } else if (!hasDigits || (next != '\r' && next != ';')) {
            throw new IOException("a chunk's size is expected, got byte " + next);
        } else {
            expected = Expected.EXTENSION;
        }
    }

    private void beginAfter(Expected line) {
        if (line == Expected.EXTENSION && size > 0) {
            expected = Expected.BYTES;
            return;
        }
        ended = line == Expected.EXTENSION;
        expected = Expected.SIZE;
        size = 0;
        hasDigits = false;
    }
}
