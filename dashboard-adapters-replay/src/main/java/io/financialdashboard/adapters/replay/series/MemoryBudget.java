package io.financialdashboard.adapters.replay.series;

/**
 * How much text may still be unpacked, so that neither a large recording nor a small file that unpacks to a huge one ends
 * in an out-of-memory error. Used by one thread.
 *
 * <p>A row of a bar file is about 50 characters; it takes 54 bytes while its file is read, which grows by copying, and 48
 * afterwards. So a file of n characters needs up to 5 n bytes for a while and n for good: one file may have an eighth of
 * the heap, all together half of it.
 */
final class MemoryBudget {
    private static final long LARGEST_FILE = 1L << 30;
    private static final int BYTES_OF_A_BAR = 48;

    private final long heap;
    private long kept;

    MemoryBudget(long heap) {
        this.heap = heap;
    }

    /** How many characters the next file may have. */
    long nextFile() {
        return Math.max(0, Math.min(LARGEST_FILE, Math.min(heap / 8, heap / 2 - kept)));
    }

    /** Takes into account that these bars stay. */
    void keep(int bars) {
        kept += (long) bars * BYTES_OF_A_BAR;
    }
}
