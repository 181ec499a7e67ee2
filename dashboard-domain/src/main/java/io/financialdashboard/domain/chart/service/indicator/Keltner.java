package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;

/**
 * An exponential average of the closes and lines {@code width} average true ranges above and below it (Linda Raschke's
 * form of Chester Keltner's channel, How to Make Money in Commodities, 1960). Outputs: upper, middle, lower, width.
 */
public final class Keltner implements RunningIndicator {
    private final Ema middle;
    private final double width;
    private final Atr range;

    public Keltner(int period, double width, int rangePeriod) {
        this.middle = Ema.of(period);
        this.width = width;
        this.range = new Atr(rangePeriod);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double centre = middle.take(bar.close());
        double reach = width * range.take(bar);
        // Either line is shown only once both can be.
        values[0] = centre + reach;
        values[1] = Double.isNaN(reach) ? Double.NaN : centre;
        values[2] = centre - reach;
        values[3] = Ratio.ofPrice(2 * reach, centre);
    }

    @Override
    public void commit() {
        middle.commit();
        range.commit();
    }

    @Override
    public int warmUp() {
        return Math.max(middle.warmUp(), range.warmUp());
    }
}
