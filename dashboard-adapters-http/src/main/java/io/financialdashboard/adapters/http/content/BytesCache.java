package io.financialdashboard.adapters.http.content;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps encoded bodies by (what, version), so that a body is encoded once per change however often it is asked for.
 * Bounded by bytes; what was not asked for the longest goes first. Safe for use by many threads.
 */
public final class BytesCache {
    /** About what an entry costs besides its body: questions without number may all have an answer of two bytes. */
    private static final int ENTRY_BYTES = 1024;

    private final DataVersion version;
    private final long mostBytes;
    private final Map<Object, Slot> slots = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    public BytesCache(DataVersion version, long mostBytes) {
        this.version = version;
        this.mostBytes = mostBytes;
    }

    /**
     * The body of {@code what} as of now. {@code encode} runs only if the data has changed since the last time; threads
     * that ask for the same body meanwhile wait for it instead of encoding it again.
     */
    public Representation get(Object what, Supplier<Representation> encode) {
        return get(what, before -> encode.get());
    }

    /** As above; {@code encode} gets the body that was kept before, out of which the next may grow, or an empty one. */
    public Representation get(Object what, UnaryOperator<Representation> encode) {
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(what, key -> new Slot());
        }
        // Read before encoding: a change while encoding must not be taken for part of the body.
        DataVersion.Stamp now = version.current();
        try {
            Representation body = slot.get(now, encode);
            account(what, slot, body);
            return body;
        } catch (RuntimeException | Error failed) {
            forget(what, slot);
            throw failed;
        }
    }

    /** The same, to be asked for again and again. */
    public KeptBody body(Object what, UnaryOperator<Representation> encode) {
        return new KeptBody(this, what, encode);
    }

    /** The body of {@code what} as of now if it is made already; encodes nothing and waits for nobody who does. */
    Optional<Representation> made(Object what) {
        Slot slot;
        synchronized (slots) {
            slot = slots.get(what);
        }
        return slot == null ? Optional.empty() : slot.made(version.current());
    }

    /** How many bodies are kept. */
    int entries() {
        synchronized (slots) {
            return slots.size();
        }
    }

    private void forget(Object what, Slot slot) {
        synchronized (slots) {
            if (slots.remove(what, slot)) {
                bytes -= slot.accounted;
            }
        }
    }

    private void account(Object what, Slot slot, Representation body) {
        synchronized (slots) {
            if (slots.get(what) != slot) {
                return;
            }
            // Once: another thread may be compressing it, and then it weighs more the second time.
            int weight = body.weight() + ENTRY_BYTES;
            bytes += weight - slot.accounted;
            slot.accounted = weight;
            for (Object eldest : eldestBeyondLimit()) {
                Slot gone = slots.remove(eldest);
                bytes -= gone == null ? 0 : gone.accounted;
            }
        }
    }

    private ArrayDeque<Object> eldestBeyondLimit() {
        var gone = new ArrayDeque<Object>();
        long left = bytes;
        Iterator<Map.Entry<Object, Slot>> eldestFirst = slots.entrySet().iterator();
        while (left > mostBytes && eldestFirst.hasNext()) {
            Map.Entry<Object, Slot> eldest = eldestFirst.next();
            gone.add(eldest.getKey());
            left -= eldest.getValue().accounted;
        }
        return gone;
    }

    private record Made(DataVersion.Stamp stamp, Representation body) {
        static final Made NOTHING = new Made(DataVersion.Stamp.NEVER, Representation.json(new byte[0]));
    }

    private static final class Slot {
        private volatile Made last = Made.NOTHING;
        private int accounted;

        synchronized Representation get(DataVersion.Stamp now, UnaryOperator<Representation> encode) {
            Made before = last;
            if (before.stamp().equals(now)) {
                return before.body();
            }
            Representation body = encode.apply(before.body());
            last = new Made(now, body);
            return body;
        }

        Optional<Representation> made(DataVersion.Stamp now) {
            Made newest = last;
            return newest.stamp().equals(now) ? Optional.of(newest.body()) : Optional.empty();
        }
    }
}
