package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Window;

/**
 * {@code (typical price − its mean) / (0.015 × its mean deviation)}; no value where there is no deviation (Donald Lambert,
 * "Commodity Channel Index", Commodities, October 1980).
 */
public final class Cci implements RunningIndicator {
    private static final double SCALE = 0.015;

    private final Window typical;

    public Cci(int period) {
        typical = new Window(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[0] = typical.take(bar.typical())
                ? Ratio.of(bar.typical() - typical.mean(), SCALE * typical.meanDeviation())
                : Double.NaN;
    }

    @Override
    public void commit() {
        typical.commit();
    }

    @Override
    public int warmUp() {
        return typical.warmUp();
    }
}
