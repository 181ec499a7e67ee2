package io.financialdashboard.adapters.http.json;

/**
 * The text of values with commas between them, and where each of them ends, so that those which stay need not be written
 * again. Immutable; the bytes must not be changed.
 *
 * @param bytes without brackets
 * @param ends  behind the last byte of each value
 */
@SuppressWarnings("ArrayRecordComponent")
record ItemsText(byte[] bytes, int[] ends) {
    int size() {
        return ends.length;
    }

    /** The values {@code [from, to)} of these and behind them all of the others. */
    ItemsText splice(int from, int to, ItemsText others) {
        int begin = from == 0 ? 0 : ends[from - 1] + 1;
        int kept = from == to ? 0 : ends[to - 1] - begin;
        int comma = from < to && others.size() > 0 ? 1 : 0;
        byte[] all = new byte[kept + comma + others.bytes.length];
        System.arraycopy(bytes, begin, all, 0, kept);
        if (comma > 0) {
            all[kept] = ',';
        }
        System.arraycopy(others.bytes, 0, all, kept + comma, others.bytes.length);
        int[] places = new int[to - from + others.size()];
        for (int i = from; i < to; i++) {
            places[i - from] = ends[i] - begin;
        }
        for (int i = 0; i < others.size(); i++) {
            places[to - from + i] = kept + comma + others.ends[i];
        }
        return new ItemsText(all, places);
    }
}
