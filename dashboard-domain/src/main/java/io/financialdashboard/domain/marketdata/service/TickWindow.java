package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Tick;
import java.util.Arrays;

/**
 * The ticks of one asset that may still be repeated or corrected, found by the source's sequence, in rows of primitives.
 *
 * <p>It grows to a limit; then the older half is forgotten, so that a flood costs memory once and not for ever. Ticks are
 * entered into the index only when one is looked for: most sources repeat and correct next to nothing, and of thousands
 * of assets neither the rows nor the indexes stay in the cache.
 */
final class TickWindow {
    static final int ABSENT = -1;
    private static final int FIRST_CAPACITY = 64;

    /** A tick is a row of five: with thousands of assets in turn, each column of its own would be a line out of the cache. */
    private static final int TIME = 0;

    private static final int SEQUENCE = 1;
    private static final int ARRIVAL = 2;
    private static final int PRICE = 3;
    private static final int VOLUME = 4;
    private static final int WIDTH = 5;

    private static final int BLOCK_BITS = 4;
    private static final int IN_BLOCK = (1 << BLOCK_BITS) - 1;
    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    private final int mostTicks;
    private final Segments segments;
    private int size;
    private int indexed;
    private long[] rows = new long[FIRST_CAPACITY * WIDTH];
    /** Index + 1 of the tick, 0 where free: open addressing, at most half full. */
    private int[] slots = new int[2 * FIRST_CAPACITY];

    /** @param segments into which its ticks fell */
    TickWindow(int mostTicks, Segments segments) {
        this.mostTicks = mostTicks;
        this.segments = segments;
    }

    int size() {
        return size;
    }

    /** Where the tick with that sequence is, or {@link #ABSENT}. */
    int find(long sequence) {
        if (sequence == Tick.NO_SEQUENCE) {
            return ABSENT;
        }
        while (indexed < size) {
            enter(indexed++);
        }
        int mask = slots.length - 1;
        for (int slot = slotOf(sequence, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            if (get(slots[slot] - 1, SEQUENCE) == sequence) {
                return slots[slot] - 1;
            }
        }
        return ABSENT;
    }

    void add(long time, long sequence, long arrival, double price, long volume) {
        if (size * WIDTH == rows.length) {
            makeRoom();
        }
        int row = size * WIDTH;
        rows[row + TIME] = time;
        rows[row + SEQUENCE] = sequence;
        rows[row + ARRIVAL] = arrival;
        rows[row + PRICE] = Double.doubleToRawLongBits(price);
        rows[row + VOLUME] = volume;
        size++;
    }

    long time(int index) {
        return get(index, TIME);
    }

    long arrival(int index) {
        return get(index, ARRIVAL);
    }

    double price(int index) {
        return Double.longBitsToDouble(get(index, PRICE));
    }

    long volume(int index) {
        return get(index, VOLUME);
    }

    /** Changes what that tick said, also in the segment that it fell into. */
    void correct(int index, Segment segment, double price, long volume) {
        rows[index * WIDTH + PRICE] = Double.doubleToRawLongBits(price);
        rows[index * WIDTH + VOLUME] = volume;
        segment.clear();
        for (int i = 0; i < size; i++) {
            if (segment.contains(time(i))) {
                segment.take(time(i), get(i, SEQUENCE), arrival(i), price(i), volume(i));
            }
        }
    }

    /** Forgets the ticks that happened before that instant. */
    void forgetBefore(long instant) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (time(i) >= instant) {
                System.arraycopy(rows, i * WIDTH, rows, kept * WIDTH, WIDTH);
                kept++;
            }
        }
        shrinkTo(kept);
    }

    private void makeRoom() {
        if (size < mostTicks) {
            int capacity = Math.min(mostTicks, 2 * size);
            rows = Arrays.copyOf(rows, capacity * WIDTH);
            slots = new int[Integer.highestOneBit(2 * capacity - 1) << 1];
            indexed = 0;
        } else {
            int forgotten = (size + 1) / 2;
            segments.all().forEach(segment -> fold(segment, forgotten));
            System.arraycopy(rows, forgotten * WIDTH, rows, 0, (size - forgotten) * WIDTH);
            shrinkTo(size - forgotten);
        }
    }

    /** What is forgotten can be corrected no more, but what it made of its bar must outlast the correction of another tick. */
    private void fold(Segment segment, int forgotten) {
        for (int i = 0; i < forgotten; i++) {
            if (segment.contains(time(i))) {
                segment.keep(time(i), get(i, SEQUENCE), arrival(i), price(i), volume(i));
            }
        }
    }

    private void shrinkTo(int kept) {
        size = kept;
        if (indexed > 0) {
            Arrays.fill(slots, 0);
            indexed = 0;
        }
    }

    private long get(int index, int column) {
        return rows[index * WIDTH + column];
    }

    private void enter(int index) {
        long sequence = get(index, SEQUENCE);
        if (sequence == Tick.NO_SEQUENCE) {
            return;
        }
        int mask = slots.length - 1;
        int slot = slotOf(sequence, mask);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = index + 1;
    }

    /**
     * Sixteen numbers in a row lie in slots in a row, which is one line of the cache. Where such a block lies is spread
     * over all slots, as Knuth does by the golden ratio (The Art of Computer Programming 3, 6.4): longer rows grow into
     * each other, and then every further number has to be walked to the end of both.
     */
    static int slotOf(long sequence, int mask) {
        long block = ((sequence >>> BLOCK_BITS) * GOLDEN_RATIO) >>> 32;
        return ((int) (block << BLOCK_BITS) | (int) (sequence & IN_BLOCK)) & mask;
    }
}
