package io.financialdashboard.domain.chart.service.running;

/**
 * A figure over a series that comes value by value. {@link #take} says what the figure would be if this value were next,
 * as often as wanted; {@link #commit} makes the value that was taken last part of the series. So a bar that is still
 * forming is reckoned from the state that the last closed one left.
 *
 * <p>{@code NaN} stands for "no value yet": taken, it gives {@code NaN} and is not counted.
 */
public interface Smoothing {
    double take(double value);

    void commit();

    /** How many values before one have to be known for its figure to be that of the whole series, to twelve digits. */
    int warmUp();
}
