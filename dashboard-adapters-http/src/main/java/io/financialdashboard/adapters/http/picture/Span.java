package io.financialdashboard.adapters.http.picture;

/** The least and the greatest of some values; those that are none do not count. */
final class Span {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(double value) {
        if (Double.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    boolean isEmpty() {
        return low > high;
    }

    /** Zero to one where there is no value at all. */
    PriceScale scale(double top, double bottom) {
        return isEmpty() ? PriceScale.of(0, 1, top, bottom) : PriceScale.of(low, high, top, bottom);
    }
}
