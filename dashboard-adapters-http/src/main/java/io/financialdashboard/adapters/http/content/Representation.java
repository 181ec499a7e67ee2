package io.financialdashboard.adapters.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * A body as it is sent: its bytes, its type and a strong validator made of its content, each for the plain and the
 * compressed variant. Compressed when first asked for. Safe for use by many threads; the arrays must not be changed.
 */
public final class Representation {
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    private static final int WORTH_COMPRESSING = 512;
    private static final int TAG_BYTES = 12;

    private final String contentType;
    private final byte[] plain;
    private final boolean compressible;
    private final String tag;
    private volatile byte[] gzip = {};

    private Representation(String contentType, byte[] plain, boolean compressible) {
        this.contentType = contentType;
        this.plain = plain;
        this.compressible = compressible && plain.length >= WORTH_COMPRESSING;
        this.tag = tag(plain);
    }

    /** Text in UTF-8, compressible. */
    public static Representation of(String contentType, byte[] bytes) {
        return new Representation(contentType, bytes, true);
    }

    public static Representation json(byte[] bytes) {
        return of(JSON, bytes);
    }

    public static Representation text(String contentType, String text) {
        return of(contentType, text.getBytes(UTF_8));
    }

    /** Bytes that are compressed already, such as a picture or a font. */
    public static Representation packed(String contentType, byte[] bytes) {
        return new Representation(contentType, bytes, false);
    }

    public String contentType() {
        return contentType;
    }

    public boolean isCompressible() {
        return compressible;
    }

    public byte[] plain() {
        return plain;
    }

    public byte[] gzip() {
        byte[] ready = gzip;
        if (ready.length == 0) {
            ready = compressed(plain);
            gzip = ready;
        }
        return ready;
    }

    /** The strong entity tag of the variant, with its quotation marks (RFC 9110, 8.8.3). */
    public String etag(boolean compressed) {
        return compressed ? "\"" + tag + "-gz\"" : "\"" + tag + "\"";
    }

    /** What this costs to keep. */
    public int weight() {
        return plain.length + gzip.length;
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var stream = new FastGzip(bytes)) {
            stream.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A body that changes ten times a second is not worth the highest level. */
    private static final class FastGzip extends GZIPOutputStream {
        private static final int LEVEL = 5;

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }
}
