package io.financialdashboard.domain.chart.service.running;

import java.util.function.DoubleUnaryOperator;

/**
 * The last so many values themselves, for figures that need each of them at every step. Computed anew each time: the
 * short formulas for a running variance lose their digits where the spread is small beside the price.
 */
public final class Window {
    private final double[] values;
    private int count;
    private int next;
    private double mean;

    public Window(int period) {
        values = new double[period];
    }

    /** Whether with this value there are enough. */
    public boolean take(double value) {
        // The slot is that of the value which leaves; until the commit it holds the one that may come.
        values[next] = value;
        if (count < values.length - 1) {
            return false;
        }
        // From the newest on: the mean of equal values is that value, to the last digit, and their deviation nothing.
        mean = value + meanOf(each -> each - value);
        return true;
    }

    public void commit() {
        count = Math.min(count + 1, values.length);
        next = (next + 1) % values.length;
    }

    public double mean() {
        return mean;
    }

    /** Of the population: divided by the number of values. */
    public double standardDeviation() {
        return Math.sqrt(meanOf(value -> (value - mean) * (value - mean)));
    }

    public double meanDeviation() {
        return meanOf(value -> Math.abs(value - mean));
    }

    public int warmUp() {
        return values.length - 1;
    }

    private double meanOf(DoubleUnaryOperator figure) {
        double sum = 0;
        for (double value : values) {
            sum += figure.applyAsDouble(value);
        }
        return sum / values.length;
    }
}
