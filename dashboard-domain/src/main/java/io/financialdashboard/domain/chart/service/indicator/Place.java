package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Extreme;
import io.financialdashboard.domain.chart.service.running.Smoothing;

/**
 * Where in the range of the last so many bars a value lies, 0 at the lowest and 100 at the highest. A range of no width
 * has no place in it: the middle, 50, rather than a false extreme.
 */
final class Place {
    private static final double MIDDLE = 50;

    private final Smoothing highest;
    private final Smoothing lowest;

    Place(int period) {
        highest = Extreme.highest(period);
        lowest = Extreme.lowest(period);
    }

    double take(double high, double low, double value) {
        double top = highest.take(high);
        double bottom = lowest.take(low);
        return Ratio.of(100 * (value - bottom), top - bottom, MIDDLE);
    }

    void commit() {
        highest.commit();
        lowest.commit();
    }

    int warmUp() {
        return highest.warmUp();
    }
}
