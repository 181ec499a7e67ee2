package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;

/**
 * An event as one client sees it, ready to be written. Immutable but for the bytes, which are made when first needed and
 * then shared by all clients that get this frame in the same form.
 */
final class Frame {
    private static final byte[] NOT_MADE = {};
    private static final byte[] END_OF_CHUNK = {'\r', '\n'};

    private final Wording wording;
    private final List<Part> parts;
    private volatile byte[] lines = NOT_MADE;
    private volatile byte[] chunk = NOT_MADE;
    private volatile byte[] message = NOT_MADE;

    private Frame(Wording wording, List<Part> parts) {
        this.wording = wording;
        this.parts = parts;
    }

    /** An event whose data is {@code before}, the parts with commas between them, {@code after}: one line of JSON. */
    static Frame event(EventId id, String name, String before, List<Part> parts, String after) {
        return new Frame(new Wording.Event(id, name, before, after), parts);
    }

    /** A sign of life, of which only the latest counts. */
    static Frame heartbeat(EventId id) {
        var wording = new Wording.Fixed(": alive\nid: " + id, "{\"id\":\"" + id + "\",\"event\":\"alive\"}");
        return new Frame(wording, List.of(Part.state(Subject.Everyone.HEARTBEAT, NOT_MADE)));
    }

    /** How long a client should wait before it comes back. */
    static Frame retry(int millis) {
        var wording =
                new Wording.Fixed("retry: " + millis, "{\"event\":\"retry\",\"data\":{\"millis\":" + millis + "}}");
        return new Frame(wording, List.of(Part.event(Subject.Everyone.RETRY, NOT_MADE)));
    }

    /**
     * What one client is told about its own words, and only as a message.
     *
     * @param json one object
     */
    static Frame answer(byte[] json) {
        return new Frame(new Wording.Fixed("", ""), List.of(Part.event(Subject.Everyone.ANSWER, json)));
    }

    /** Parts that are each a line of their own already. */
    static Frame lines(List<Part> parts) {
        return new Frame(new Wording.Lines(), parts);
    }

    /** As lines of a stream of server-sent events. */
    byte[] lines() {
        byte[] ready = lines;
        if (ready.length == 0) {
            ready = encode(wording.firstLines(), wording.lastLines());
            lines = ready;
        }
        return ready;
    }

    /** The same lines as a chunk of a body (RFC 9112, 7.1). */
    byte[] chunk() {
        byte[] ready = chunk;
        if (ready.length == 0) {
            ready = inChunk(encode(wording.firstLines(), wording.lastLines()));
            chunk = ready;
        }
        return ready;
    }

    /** As one JSON object, a message of its own. */
    byte[] message() {
        byte[] ready = message;
        if (ready.length == 0) {
            ready = encode(wording.beginning(), wording.end());
            message = ready;
        }
        return ready;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<Part> parts() {
        return parts;
    }

    /** This frame without the states of those subjects; this very frame if it has none of them. */
    Frame withoutStatesOf(Set<Subject> superseded) {
        List<Part> left = parts.stream()
                .filter(part -> !part.isState() || !superseded.contains(part.subject()))
                .toList();
        return left.size() == parts.size() ? this : new Frame(wording, left);
    }

    /** How many bytes of it must not be lost. */
    long eventBytes() {
        return parts.stream()
                .filter(part -> !part.isState())
                .mapToLong(part -> part.json().length)
                .sum();
    }

    private byte[] encode(String before, String after) {
        byte[] head = before.getBytes(UTF_8);
        byte[] tail = after.getBytes(UTF_8);
        byte[] separator = wording.separator().getBytes(UTF_8);
        int size = head.length + tail.length + separator.length * Math.max(0, parts.size() - 1);
        for (Part part : parts) {
            size += part.json().length;
        }
        byte[] all = new byte[size];
        int at = put(all, 0, head);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                at = put(all, at, separator);
            }
            at = put(all, at, parts.get(i).json());
        }
        put(all, at, tail);
        return all;
    }

    private static byte[] inChunk(byte[] lines) {
        byte[] size = (Integer.toHexString(lines.length) + "\r\n").getBytes(UTF_8);
        byte[] all = new byte[size.length + lines.length + END_OF_CHUNK.length];
        put(all, put(all, put(all, 0, size), lines), END_OF_CHUNK);
        return all;
    }

    private static int put(byte[] all, int at, byte[] piece) {
        System.arraycopy(piece, 0, all, at, piece.length);
        return at + piece.length;
    }
}
