package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Lag;

/** The close against the one so many bars before, in percent of that and as a difference. Outputs: roc, momentum. */
public final class RateOfChange implements RunningIndicator {
    private final Lag before;

    public RateOfChange(int period) {
        before = new Lag(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double reference = before.take(bar.close());
        values[1] = bar.close() - reference;
        values[0] = Ratio.ofPrice(100 * values[1], reference);
    }

    @Override
    public void commit() {
        before.commit();
    }

    @Override
    public int warmUp() {
        return before.warmUp();
    }
}
