package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Tick;
import java.util.Arrays;

/**
 * The ticks of one asset that may still be repeated or corrected, found by the source's sequence, in columns of primitives.
 *
 * <p>It grows to a limit; then the older half is forgotten, so that a flood costs memory once and not for ever.
 */
final class TickWindow {
    static final int ABSENT = -1;
    private static final int FIRST_CAPACITY = 64;

    private final int mostTicks;
    private int size;
    private long[] times = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private long[] arrivals = new long[FIRST_CAPACITY];
    private double[] prices = new double[FIRST_CAPACITY];
    private long[] volumes = new long[FIRST_CAPACITY];
    /** Index + 1 of the tick, 0 where free: open addressing, at most half full. */
    private int[] slots = new int[2 * FIRST_CAPACITY];

    TickWindow(int mostTicks) {
        this.mostTicks = mostTicks;
    }

    int size() {
        return size;
    }

    /** Where the tick with that sequence is, or {@link #ABSENT}. */
    int find(long sequence) {
        if (sequence == Tick.NO_SEQUENCE) {
            return ABSENT;
        }
        int mask = slots.length - 1;
        for (int slot = slotOf(sequence, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            if (sequences[slots[slot] - 1] == sequence) {
                return slots[slot] - 1;
            }
        }
        return ABSENT;
    }

    void add(long time, long sequence, long arrival, double price, long volume) {
        if (size == times.length) {
            makeRoom();
        }
        times[size] = time;
        sequences[size] = sequence;
        arrivals[size] = arrival;
        prices[size] = price;
        volumes[size] = volume;
        size++;
        enter(size - 1);
    }

    long time(int index) {
        return times[index];
    }

    long arrival(int index) {
        return arrivals[index];
    }

    double price(int index) {
        return prices[index];
    }

    long volume(int index) {
        return volumes[index];
    }

    /** Changes what that tick said, also in the segment that it fell into. */
    void correct(int index, Segment segment, double price, long volume) {
        boolean complete = count(segment) == segment.ticks();
        prices[index] = price;
        volumes[index] = volume;
        if (complete) {
            refill(segment);
        } else {
            // A flood made the window forget part of this bar: the new price counts, the old one cannot be taken back.
            segment.take(times[index], sequences[index], arrivals[index], price, 0);
        }
    }

    private int count(Segment segment) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (segment.contains(times[i])) {
                count++;
            }
        }
        return count;
    }

    private void refill(Segment segment) {
        segment.clear();
        for (int i = 0; i < size; i++) {
            if (segment.contains(times[i])) {
                segment.take(times[i], sequences[i], arrivals[i], prices[i], volumes[i]);
            }
        }
    }

    /** Forgets the ticks that happened before that instant. */
    void forgetBefore(long instant) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (times[i] >= instant) {
                move(i, kept);
                kept++;
            }
        }
        shrinkTo(kept);
    }

    private void makeRoom() {
        if (size < mostTicks) {
            int capacity = Math.min(mostTicks, 2 * size);
            times = Arrays.copyOf(times, capacity);
            sequences = Arrays.copyOf(sequences, capacity);
            arrivals = Arrays.copyOf(arrivals, capacity);
            prices = Arrays.copyOf(prices, capacity);
            volumes = Arrays.copyOf(volumes, capacity);
            slots = new int[Integer.highestOneBit(2 * capacity - 1) << 1];
            shrinkTo(size);
        } else {
            int forgotten = (size + 1) / 2;
            for (int i = forgotten; i < size; i++) {
                move(i, i - forgotten);
            }
            shrinkTo(size - forgotten);
        }
    }

    private void shrinkTo(int kept) {
        size = kept;
        Arrays.fill(slots, 0);
        for (int i = 0; i < size; i++) {
            enter(i);
        }
    }

    private void move(int from, int to) {
        times[to] = times[from];
        sequences[to] = sequences[from];
        arrivals[to] = arrivals[from];
        prices[to] = prices[from];
        volumes[to] = volumes[from];
    }

    private void enter(int index) {
        if (sequences[index] == Tick.NO_SEQUENCE) {
            return;
        }
        int mask = slots.length - 1;
        int slot = slotOf(sequences[index], mask);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = index + 1;
    }

    /**
     * Numbers in a row lie in slots in a row, where the cache has them; the upper bits are spread over all slots, as Knuth
     * does by the golden ratio (The Art of Computer Programming 3, 6.4), so that numbers with a large step do not pile up.
     */
    private static int slotOf(long sequence, int mask) {
        return ((int) sequence + (int) (sequence >>> 16) * 0x9E37_79B9) & mask;
    }
}
