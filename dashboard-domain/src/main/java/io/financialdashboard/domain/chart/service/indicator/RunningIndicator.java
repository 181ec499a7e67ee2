package io.financialdashboard.domain.chart.service.indicator;

/**
 * An indicator that goes along a series bar by bar. {@link #take} writes its values if this bar were the next one, as
 * often as wanted; {@link #commit} makes the bar that was taken last part of the series. So the bar that is still forming
 * is reckoned from the state that the last closed one left, at the price of one bar. Not safe for more than one thread.
 */
public interface RunningIndicator {
    /** {@link #warmUp()} of what needs the series from its first bar. */
    int WHOLE_SERIES = Integer.MAX_VALUE;

    /** @param values one for each output, {@code NaN} for none */
    void take(Bar bar, double[] values);

    void commit();

    /** How many bars before one have to be taken for its values to be those of the whole series, to twelve digits. */
    int warmUp();
}
