package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Lag;

/**
 * Volume added where the close rose and taken away where it fell, from 0 at the first bar (Joseph Granville, New Key to
 * Stock Market Profits, 1963). A bar without a known volume leaves it as it was.
 */
public final class Obv implements RunningIndicator {
    private final Lag previous = new Lag(1);
    private double state;
    private double pending;

    @Override
    public void take(Bar bar, double[] values) {
        double before = previous.take(bar.close());
        boolean counts = !Double.isNaN(before) && !Double.isNaN(bar.volume());
        pending = counts ? state + Math.signum(bar.close() - before) * bar.volume() : state;
        values[0] = pending;
    }

    @Override
    public void commit() {
        previous.commit();
        state = pending;
    }

    @Override
    public int warmUp() {
        return WHOLE_SERIES;
    }
}
