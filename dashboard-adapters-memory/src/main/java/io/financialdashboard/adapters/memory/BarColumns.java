package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleColumns;
import io.financialdashboard.domain.kernel.CandleSeries;

/**
 * Bars of one series in order of time, at most {@code capacity} of them. They lie in {@code [head, end)} of columns that
 * have room for half as many again, so that forgetting the oldest moves nothing and shifting down happens rarely.
 */
final class BarColumns {
    private static final int FIRST_ROOM = 64;

    private final int capacity;
    private CandleColumns columns = new CandleColumns(FIRST_ROOM);
    private int head;
    private int end;

    BarColumns(int capacity) {
        this.capacity = capacity;
    }

    synchronized void put(Candle bar) {
        long at = bar.time().toEpochMilli();
        int found = end > head && at > columns.time(end - 1) ? -end - 1 : columns.search(head, end, at);
        if (found >= 0) {
            set(found, at, bar);
        } else if (end - head < capacity || -found - 1 > head) {
            // A bar older than all of a full store would be the first to be forgotten: it is not taken at all.
            insert(-found - 1, at, bar);
        }
    }

    synchronized CandleSeries all() {
        return CandleSeries.copyOf(columns, head, end);
    }

    synchronized CandleSeries between(long fromMillis, long toMillis) {
        int from = atOrAfter(fromMillis);
        return CandleSeries.copyOf(columns, from, Math.max(from, atOrAfter(toMillis)));
    }

    private int atOrAfter(long millis) {
        int found = columns.search(head, end, millis);
        return found >= 0 ? found : -found - 1;
    }

    private void insert(int index, long at, Candle bar) {
        int place = index - head;
        if (end == columns.places()) {
            makeRoom();
        }
        int target = head + place;
        columns.copy(columns, target, target + 1, end - target);
        end++;
        set(target, at, bar);
        if (end - head > capacity) {
            head++;
        }
    }

    private void makeRoom() {
        int size = end - head;
        int room = Math.min(size + (size >> 1), capacity + (capacity >> 1)) + FIRST_ROOM;
        CandleColumns roomy = room > columns.places() ? new CandleColumns(room) : columns;
        roomy.copy(columns, head, 0, size);
        columns = roomy;
        head = 0;
        end = size;
    }

    private void set(int index, long at, Candle bar) {
        columns.set(index, at, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    }
}
