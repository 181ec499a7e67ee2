package io.financialdashboard.domain.chart.model;

import java.util.Arrays;

/** The values of one line beside its bars; where there is no value, {@code NaN}. Immutable. */
public final class Column {
    private final double[] values;

    private Column(double[] values) {
        this.values = values;
    }

    public static Column of(double... values) {
        return new Column(values.clone());
    }

    /** A line of which nothing is known. */
    public static Column absent(int size) {
        double[] nothing = new double[size];
        Arrays.fill(nothing, Double.NaN);
        return new Column(nothing);
    }

    public int size() {
        return values.length;
    }

    public double get(int index) {
        return values[index];
    }

    /** This line in another unit. */
    public Column dividedBy(double divisor) {
        return new Column(Arrays.stream(values).map(value -> value / divisor).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
