package io.financialdashboard.adapters.replay.series;

import java.util.Arrays;
import java.util.Comparator;

/** Rows of several files in the order of time; of one time, in the order in which they were added. Used by one thread. */
final class RowOrder {
    private final long[] time;
    private final int[] file;
    private final int[] row;
    private int size;
    private boolean sorted = true;

    RowOrder(int capacity) {
        time = new long[capacity];
        file = new int[capacity];
        row = new int[capacity];
    }

    void add(long atMillis, int fileNumber, int rowNumber) {
        sorted &= size == 0 || time[size - 1] <= atMillis;
        time[size] = atMillis;
        file[size] = fileNumber;
        row[size] = rowNumber;
        size++;
    }

    /** Costs nothing for rows that come in order, as nearly all do. */
    void sort() {
        if (sorted) {
            return;
        }
        long[] times = Arrays.copyOf(time, size);
        int[] files = Arrays.copyOf(file, size);
        int[] rows = Arrays.copyOf(row, size);
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> times[i]));
        for (int i = 0; i < size; i++) {
            time[i] = times[order[i]];
            file[i] = files[order[i]];
            row[i] = rows[order[i]];
        }
        sorted = true;
    }

    int size() {
        return size;
    }

    long time(int index) {
        return time[index];
    }

    int file(int index) {
        return file[index];
    }

    int row(int index) {
        return row[index];
    }
}
