package io.financialdashboard.domain.chart.service.running;

/** What {@link Smoothing} says of values that are none, once for all figures: they give none and leave no trace. */
abstract class Counting implements Smoothing {
    private double pending = Double.NaN;

    @Override
    public final double take(double value) {
        pending = value;
        return Double.isNaN(value) ? Double.NaN : with(value);
    }

    @Override
    public final void commit() {
        if (!Double.isNaN(pending)) {
            keep(pending);
        }
    }

    /** The figure if this known value were next; changes nothing that counts. */
    abstract double with(double value);

    /** Makes this known value part of the series. */
    abstract void keep(double value);
}
