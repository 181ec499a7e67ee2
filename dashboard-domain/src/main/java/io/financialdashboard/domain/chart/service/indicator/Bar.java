package io.financialdashboard.domain.chart.service.indicator;

/**
 * One bar as an indicator sees it.
 *
 * @param time   epoch milliseconds, as the series has it
 * @param volume in volume steps of the asset; {@code NaN} where it is not known
 */
public record Bar(long time, double open, double high, double low, double close, double volume) {
    /** (high + low + close) / 3. */
    public double typical() {
        return (high + low + close) / 3;
    }

    public double middle() {
        return (high + low) / 2;
    }
}
