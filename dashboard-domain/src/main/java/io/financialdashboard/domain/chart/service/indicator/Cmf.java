package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.WindowSum;

/**
 * Σ multiplier × volume / Σ volume of the last bars; the multiplier says where in its range a bar closed, −1 at the low and
 * 1 at the high, 0 where there is no range (Marc Chaikin's money flow, 1980s). Outputs: cmf, multiplier, money flow volume.
 */
public final class Cmf implements RunningIndicator {
    private final WindowSum flows;
    private final WindowSum volumes;

    public Cmf(int period) {
        flows = new WindowSum(period);
        volumes = new WindowSum(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double up = bar.close() - bar.low();
        double down = bar.high() - bar.close();
        values[1] = Ratio.of(up - down, bar.high() - bar.low(), 0);
        values[2] = values[1] * bar.volume();
        double traded = volumes.take(bar.volume());
        values[0] = Ratio.of(flows.take(values[2]), traded);
    }

    @Override
    public void commit() {
        flows.commit();
        volumes.commit();
    }

    @Override
    public int warmUp() {
        return volumes.warmUp();
    }
}
