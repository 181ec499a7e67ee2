package io.financialdashboard.domain.chart.service.running;

/**
 * A window along a series, cut into two blocks as long as itself: the newer one fills up while the older one leaves value
 * by value. Of the older one the sums of all its ends are kept, so that nothing has to be subtracted as it leaves:
 * subtracting leaves something behind in the last digits, and a window of nothing but zeros would not add up to zero.
 */
final class Blocks {
    private final double[] values;
    private final int summations;
    private int place;
    private boolean older;

    /** @param summations 1 for the sums of the ends, 2 for the sums of these sums: a weight that grows by one each place */
    Blocks(int length, int summations) {
        this.values = new double[length];
        this.summations = summations;
    }

    int length() {
        return values.length;
    }

    /** Where in its block the next value will stand, from 0. */
    int place() {
        return place;
    }

    /** Whether with the next value the window is full. */
    boolean fills() {
        return older || place == values.length - 1;
    }

    /** The sum over what the next value leaves of the older block. */
    double rest() {
        return older && place < values.length - 1 ? values[place + 1] : 0;
    }

    /** Takes up the next value; true if with it the newer block is the older one, and the next value begins another. */
    boolean add(double value) {
        values[place] = value;
        place++;
        if (place < values.length) {
            return false;
        }
        for (int i = 0; i < summations; i++) {
            sumEnds();
        }
        place = 0;
        older = true;
        return true;
    }

    private void sumEnds() {
        for (int i = values.length - 2; i >= 0; i--) {
            values[i] += values[i + 1];
        }
    }
}
