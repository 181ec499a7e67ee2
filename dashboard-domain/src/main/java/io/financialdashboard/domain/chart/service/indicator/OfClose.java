package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Smoothing;

/** One average of the closing prices. */
public final class OfClose implements RunningIndicator {
    private final Smoothing average;

    public OfClose(Smoothing average) {
        this.average = average;
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[0] = average.take(bar.close());
    }

    @Override
    public void commit() {
        average.commit();
    }

    @Override
    public int warmUp() {
        return average.warmUp();
    }
}
