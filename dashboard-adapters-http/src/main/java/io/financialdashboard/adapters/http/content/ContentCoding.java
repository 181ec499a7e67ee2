package io.financialdashboard.adapters.http.content;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The codings in which a body can be sent (RFC 9110, 8.4.1), the smallest result first. */
enum ContentCoding {
    BROTLI("br", "-br"),
    GZIP("gzip", "-gz"),
    IDENTITY("identity", "");

    /** Brotli is native code: on a machine for which there is none, gzip has to do. */
    private static final List<ContentCoding> OFFERED =
            Brotli4jLoader.isAvailable() ? List.of(BROTLI, GZIP, IDENTITY) : List.of(GZIP, IDENTITY);

    private final String token;
    private final String tagSuffix;

    ContentCoding(String token, String tagSuffix) {
        this.token = token;
        this.tagSuffix = tagSuffix;
    }

    /** What this machine can make. */
    static List<ContentCoding> offered() {
        return OFFERED;
    }

    /** Its name in {@code Accept-Encoding} and {@code Content-Encoding}. */
    String token() {
        return token;
    }

    /** What tells its entity tag from those of the other codings. */
    String tagSuffix() {
        return tagSuffix;
    }

    byte[] encode(byte[] plain, Effort effort) {
        try {
            return switch (this) {
                case BROTLI -> Encoder.compress(plain, Encoder.Parameters.create(effort.brotliQuality()));
                case GZIP -> gzip(plain, effort.gzipLevel());
                case IDENTITY -> plain;
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] gzip(byte[] plain, int level) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var stream = new LevelledGzip(bytes, level)) {
            stream.write(plain);
        }
        return bytes.toByteArray();
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
