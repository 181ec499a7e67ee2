package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Window;

/**
 * The mean of the last closes and lines {@code width} population deviations above and below it (John Bollinger, Bollinger
 * on Bollinger Bands, 2001). Outputs: upper, middle, lower, %b, bandwidth, z-score.
 */
public final class Bollinger implements RunningIndicator {
    private final Window closes;
    private final double width;

    public Bollinger(int period, double width) {
        this.closes = new Window(period);
        this.width = width;
    }

    @Override
    public void take(Bar bar, double[] values) {
        boolean full = closes.take(bar.close());
        double mean = full ? closes.mean() : Double.NaN;
        double deviation = full ? closes.standardDeviation() : Double.NaN;
        double upper = mean + width * deviation;
        double lower = mean - width * deviation;
        values[0] = upper;
        values[1] = mean;
        values[2] = lower;
        values[3] = Ratio.of(bar.close() - lower, upper - lower);
        values[4] = Ratio.ofPrice(upper - lower, mean);
        values[5] = Ratio.of(bar.close() - mean, deviation);
    }

    @Override
    public void commit() {
        closes.commit();
    }

    @Override
    public int warmUp() {
        return closes.warmUp();
    }
}
