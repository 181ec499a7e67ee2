package io.financialdashboard.domain.chart.service.indicator;

/**
 * Middles of three ranges and two lines made of them, not displaced here: the leading spans belong {@code base} bars
 * ahead, the lagging one as many behind (Goichi Hosoda, 1969; Manesh Patel, Trading with Ichimoku Clouds, 2010). Outputs:
 * conversion, base, leading A, leading B, lagging.
 */
public final class Ichimoku implements RunningIndicator {
    private final Donchian conversion;
    private final Donchian base;
    private final Donchian leading;
    private final double[] band = new double[4];

    public Ichimoku(int conversion, int base, int leading) {
        this.conversion = new Donchian(conversion, 0);
        this.base = new Donchian(base, 0);
        this.leading = new Donchian(leading, 0);
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[0] = middle(conversion, bar);
        values[1] = middle(base, bar);
        values[2] = (values[0] + values[1]) / 2;
        values[3] = middle(leading, bar);
        values[4] = bar.close();
    }

    @Override
    public void commit() {
        conversion.commit();
        base.commit();
        leading.commit();
    }

    @Override
    public int warmUp() {
        return Math.max(conversion.warmUp(), Math.max(base.warmUp(), leading.warmUp()));
    }

    private double middle(Donchian range, Bar bar) {
        range.take(bar, band);
        return band[1];
    }
}
