package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.util.Arrays;

/**
 * Bars of one series in order of time, at most {@code capacity} of them. They lie in {@code [head, end)} of columns that
 * have room for half as many again, so that forgetting the oldest moves nothing and shifting down happens rarely.
 */
final class BarColumns {
    private static final int FIRST_ROOM = 64;

    private final int capacity;
    private long[] time = new long[FIRST_ROOM];
    private double[] open = new double[FIRST_ROOM];
    private double[] high = new double[FIRST_ROOM];
    private double[] low = new double[FIRST_ROOM];
    private double[] close = new double[FIRST_ROOM];
    private long[] volume = new long[FIRST_ROOM];
    private int head;
    private int end;

    BarColumns(int capacity) {
        this.capacity = capacity;
    }

    synchronized void put(Candle bar) {
        long at = bar.time().toEpochMilli();
        int found = end > head && at > time[end - 1] ? -end - 1 : Arrays.binarySearch(time, head, end, at);
        if (found >= 0) {
            set(found, at, bar);
        } else if (end - head < capacity || -found - 1 > head) {
            // A bar older than all of a full store would be the first to be forgotten: it is not taken at all.
            insert(-found - 1, at, bar);
        }
    }

    synchronized CandleSeries all() {
        return copy(head, end);
    }

    synchronized CandleSeries between(long fromMillis, long toMillis) {
        int from = atOrAfter(fromMillis);
        return copy(from, Math.max(from, atOrAfter(toMillis)));
    }

    private int atOrAfter(long millis) {
        int found = Arrays.binarySearch(time, head, end, millis);
        return found >= 0 ? found : -found - 1;
    }

    private CandleSeries copy(int from, int to) {
        CandleSeries.Builder bars = CandleSeries.builder(to - from);
        for (int i = from; i < to; i++) {
            bars.add(time[i], open[i], high[i], low[i], close[i], volume[i]);
        }
        return bars.build();
    }

    private void insert(int index, long at, Candle bar) {
        int place = index - head;
        if (end == time.length) {
            makeRoom();
        }
        int target = head + place;
        shift(target, target + 1, end - target);
        end++;
        set(target, at, bar);
        if (end - head > capacity) {
            head++;
        }
    }

    private void makeRoom() {
        int size = end - head;
        int room = Math.min(size + (size >> 1), capacity + (capacity >> 1)) + FIRST_ROOM;
        if (room > time.length) {
            time = Arrays.copyOf(time, room);
            open = Arrays.copyOf(open, room);
            high = Arrays.copyOf(high, room);
            low = Arrays.copyOf(low, room);
            close = Arrays.copyOf(close, room);
            volume = Arrays.copyOf(volume, room);
        }
        shift(head, 0, size);
        head = 0;
        end = size;
    }

    private void shift(int from, int to, int count) {
        System.arraycopy(time, from, time, to, count);
        System.arraycopy(open, from, open, to, count);
        System.arraycopy(high, from, high, to, count);
        System.arraycopy(low, from, low, to, count);
        System.arraycopy(close, from, close, to, count);
        System.arraycopy(volume, from, volume, to, count);
    }

    private void set(int index, long at, Candle bar) {
        time[index] = at;
        open[index] = bar.open();
        high[index] = bar.high();
        low[index] = bar.low();
        close[index] = bar.close();
        volume[index] = bar.volume();
    }
}
