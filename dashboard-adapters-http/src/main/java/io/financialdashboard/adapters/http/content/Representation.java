package io.financialdashboard.adapters.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.json.KeptText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A body as it is sent: its bytes, its type and a strong validator made of its content, each in every
 * coding. Compressed once, when first asked for. Safe for use by many threads; the arrays must not be changed.
 */
public final class Representation {
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    private static final int WORTH_COMPRESSING = 512;
    private static final int TAG_BYTES = 12;
    /** Gzip and Brotli make a quarter each of what such texts are. */
    private static final int PLAIN_TO_PACKED = 2;

    private final String contentType;
    private final byte[] plain;
    private final boolean compressible;
    private final String tag;
    private final Effort effort;
    private final Map<ContentCoding, byte[]> packed = new ConcurrentHashMap<>();
    private final Optional<KeptText> source;

    private Representation(String contentType, byte[] plain, boolean compressible, Effort effort) {
        this(contentType, plain, compressible, effort, Optional.empty());
    }

    private Representation(
            String contentType, byte[] plain, boolean compressible, Effort effort, Optional<KeptText> source) {
        this.source = source;
        this.contentType = contentType;
        this.effort = effort;
        this.plain = plain;
        this.compressible = compressible && plain.length >= WORTH_COMPRESSING;
        this.tag = tag(plain);
    }

    /** Text in UTF-8, compressible. */
    public static Representation of(String contentType, byte[] bytes) {
        return new Representation(contentType, bytes, true, Effort.LIVE);
    }

    /** As {@link #of}, of a body that never changes: made as small as can be. */
    public static Representation lasting(String contentType, byte[] bytes) {
        return new Representation(contentType, bytes, true, Effort.ONCE);
    }

    public static Representation json(byte[] bytes) {
        return of(JSON, bytes);
    }

    /** With what it was made of, out of which the next one may grow. */
    public static Representation json(KeptText source) {
        return new Representation(JSON, source.bytes(), true, Effort.LIVE, Optional.of(source));
    }

    /** What it was made of, if that was said. */
    public Optional<KeptText> source() {
        return source;
    }

    public static Representation text(String contentType, String text) {
        return of(contentType, text.getBytes(UTF_8));
    }

    /** Bytes that are compressed already, such as a picture or a font. */
    public static Representation packed(String contentType, byte[] bytes) {
        return new Representation(contentType, bytes, false, Effort.ONCE);
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

    byte[] in(ContentCoding coding) {
        if (coding == ContentCoding.IDENTITY) {
            return plain;
        }
        byte[] ready = packed.get(coding);
        return ready != null ? ready : packed.computeIfAbsent(coding, wanted -> wanted.encode(plain, effort));
    }

    /** Whether it need not be compressed any more to be sent in that coding. */
    boolean isMadeIn(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY || packed.containsKey(coding);
    }

    /** Makes it in every coding that may be asked for, so that nobody waits while it is made. */
    public void encode() {
        if (compressible) {
            ContentCoding.offered().forEach(this::in);
        }
    }

    /** The strong entity tag in that coding, with its quotation marks (RFC 9110, 8.8.3). */
    String etag(ContentCoding coding) {
        return "\"" + tag + coding.tagSuffix() + "\"";
    }

    /** What this costs to keep, the codings in which it is likely to be asked for as well as those in which it is there. */
    public int weight() {
        int packedNow = packed.values().stream().mapToInt(bytes -> bytes.length).sum();
        int packedSoon = compressible ? plain.length / PLAIN_TO_PACKED : 0;
        return plain.length + source.map(KeptText::weight).orElse(0) + Math.max(packedNow, packedSoon);
    }

    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
