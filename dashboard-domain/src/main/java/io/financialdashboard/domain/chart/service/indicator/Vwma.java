package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.WindowSum;

/** The mean of the last closes, each weighted by its volume; no value where nothing was traded in all of them. */
public final class Vwma implements RunningIndicator {
    private final WindowSum value;
    private final WindowSum volume;

    public Vwma(int period) {
        value = new WindowSum(period);
        volume = new WindowSum(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double traded = volume.take(bar.volume());
        values[0] = Ratio.of(value.take(bar.close() * bar.volume()), traded);
    }

    @Override
    public void commit() {
        value.commit();
        volume.commit();
    }

    @Override
    public int warmUp() {
        return volume.warmUp();
    }
}
