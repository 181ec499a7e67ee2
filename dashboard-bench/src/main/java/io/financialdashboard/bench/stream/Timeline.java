package io.financialdashboard.bench.stream;

import java.util.BitSet;

/** All events that any client saw, and when the first of them did. Numbers may be left out: a filter leaves out events. */
final class Timeline {
    static final long NOWHERE = -1;
    private static final int REMEMBERED = 1 << 16;

    private final BitSet known = new BitSet();
    private final long[] firstSeen = new long[REMEMBERED];
    private long base = NOWHERE;

    /** @return nanoseconds since the first client saw that event */
    long ageOf(long number, long nanoTime) {
        if (base == NOWHERE) {
            // One who comes back may be told of events before the first that was seen.
            base = Math.max(0, number - REMEMBERED);
        }
        int place = Math.toIntExact(number - base);
        int slot = (int) (number & (REMEMBERED - 1));
        if (!known.get(place)) {
            known.set(place);
            firstSeen[slot] = nanoTime;
        }
        return nanoTime - firstSeen[slot];
    }

    /** How many events are known after that number and up to the other. */
    long countBetween(long after, long upTo) {
        int from = Math.max(0, Math.toIntExact(after + 1 - base));
        return base == NOWHERE || upTo <= after
                ? 0
                : known.get(from, Math.toIntExact(upTo + 1 - base)).cardinality();
    }
}
