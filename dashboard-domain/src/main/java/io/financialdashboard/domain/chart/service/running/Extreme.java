package io.financialdashboard.domain.chart.service.running;

/**
 * The highest or lowest of the last so many values, this one included, and how long ago it was; of equal ones the oldest.
 * Only those values are kept that can still become the extreme, in falling order, so that each is put in and taken out
 * once (the "ascending minima" of Richard Harter, 1996).
 */
public final class Extreme extends Counting {
    private final int period;
    private final int sign;
    private final double[] candidates;
    private final long[] places;
    private int first;
    private int size;
    private long count;
    private int age;

    private Extreme(int period, int sign) {
        this.period = period;
        this.sign = sign;
        this.candidates = new double[period];
        this.places = new long[period];
    }

    public static Extreme highest(int period) {
        return new Extreme(period, 1);
    }

    public static Extreme lowest(int period) {
        return new Extreme(period, -1);
    }

    @Override
    double with(double value) {
        if (count < period - 1) {
            return Double.NaN;
        }
        int expired = expired();
        boolean older = size > expired && candidates[slot(expired)] >= sign * value;
        age = older ? (int) (count - places[slot(expired)]) : 0;
        return older ? sign * candidates[slot(expired)] : value;
    }

    /** How many places before the value taken last the extreme was: 0 to {@code period - 1}. */
    public int age() {
        return age;
    }

    @Override
    void keep(double value) {
        int expired = expired();
        first = slot(expired);
        size -= expired;
        while (size > 0 && candidates[slot(size - 1)] < sign * value) {
            size--;
        }
        candidates[slot(size)] = sign * value;
        places[slot(size)] = count;
        size++;
        count++;
    }

    @Override
    public int warmUp() {
        return period - 1;
    }

    /** One value at most leaves the window as the next one comes. */
    private int expired() {
        return size > 0 && places[first] <= count - period ? 1 : 0;
    }

    private int slot(int index) {
        return (first + index) % period;
    }
}
