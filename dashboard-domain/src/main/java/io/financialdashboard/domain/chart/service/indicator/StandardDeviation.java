package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Window;

/** The population deviation of the last closes. Outputs: deviation, mean, z-score. */
public final class StandardDeviation implements RunningIndicator {
    private final Window closes;

    public StandardDeviation(int period) {
        closes = new Window(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        boolean full = closes.take(bar.close());
        values[0] = full ? closes.standardDeviation() : Double.NaN;
        values[1] = full ? closes.mean() : Double.NaN;
        values[2] = Ratio.of(bar.close() - values[1], values[0]);
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
