package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;

/**
 * An event as one client sees it, ready to be written. Immutable but for the bytes, which are made when first needed and
 * then shared by all clients that get this frame.
 */
final class Frame {
    private static final String END = "\n\n";
    private final byte[] head;
    private final List<Part> parts;
    private final byte[] tail;
    private volatile byte[] bytes = {};

    private Frame(byte[] head, List<Part> parts, byte[] tail) {
        this.head = head;
        this.parts = parts;
        this.tail = tail;
    }

    /** An event whose data is {@code before}, the parts with commas between them, {@code after}: one line of JSON. */
    static Frame event(EventId id, String name, String before, List<Part> parts, String after) {
        byte[] head = ("id: " + id + "\nevent: " + name + "\ndata: " + before).getBytes(UTF_8);
        return new Frame(head, parts, (after + END).getBytes(UTF_8));
    }

    /** Lines without data, of which the browser tells no script. */
    static Frame silent(Subject subject, String lines) {
        boolean latestIsEnough = subject == Subject.Everyone.HEARTBEAT;
        byte[] none = new byte[0];
        Part part = latestIsEnough ? Part.state(subject, none) : Part.event(subject, none);
        return new Frame(lines.getBytes(UTF_8), List.of(part), END.getBytes(UTF_8));
    }

    byte[] bytes() {
        byte[] ready = bytes;
        if (ready.length == 0) {
            ready = encode();
            bytes = ready;
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
        return left.size() == parts.size() ? this : new Frame(head, left, tail);
    }

    /** How many bytes of it must not be lost. */
    long eventBytes() {
        return parts.stream()
                .filter(part -> !part.isState())
                .mapToLong(part -> part.json().length)
                .sum();
    }

    private byte[] encode() {
        int size = head.length + tail.length + Math.max(0, parts.size() - 1);
        for (Part part : parts) {
            size += part.json().length;
        }
        byte[] all = new byte[size];
        int at = put(all, 0, head);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                all[at++] = ',';
            }
            at = put(all, at, parts.get(i).json());
        }
        put(all, at, tail);
        return all;
    }

    private static int put(byte[] all, int at, byte[] piece) {
        System.arraycopy(piece, 0, all, at, piece.length);
        return at + piece.length;
    }
}
