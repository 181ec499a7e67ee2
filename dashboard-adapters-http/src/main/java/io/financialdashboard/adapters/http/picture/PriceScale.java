package io.financialdashboard.adapters.http.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in the height of a pane.
 *
 * @param low  the value at {@code bottom}
 * @param high the value at {@code top}
 */
record PriceScale(double low, double high, double top, double bottom) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** One that has room for a single value too. */
    static PriceScale of(double low, double high, double top, double bottom) {
        double room = high > low ? 0 : Math.max(Math.abs(high) * 0.01, Double.MIN_NORMAL);
        return new PriceScale(low - room, high + room, top, bottom);
    }

    double y(double value) {
        return bottom - (value - low) / (high - low) * (bottom - top);
    }

    /** Round values, about as far apart as that many pixels. */
    List<Double> marks(double apart) {
        double step = step((high - low) * apart / Math.max(1, bottom - top));
        List<Double> marks = new ArrayList<>();
        // Counted in whole steps: sums of decimals drift.
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            marks.add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i)).doubleValue());
        }
        return marks;
    }

    /** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not below the one wanted. */
    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
