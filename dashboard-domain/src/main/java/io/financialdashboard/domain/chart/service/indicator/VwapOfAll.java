package io.financialdashboard.domain.chart.service.indicator;

/** As {@link Vwap}, from the first bar of the series on. */
public final class VwapOfAll implements Resumable {
    private final Vwap vwap;

    public VwapOfAll() {
        this(new Vwap(time -> 0, WHOLE_SERIES));
    }

    private VwapOfAll(Vwap vwap) {
        this.vwap = vwap;
    }

    @Override
    public void take(Bar bar, double[] values) {
        vwap.take(bar, values);
    }

    @Override
    public void commit() {
        vwap.commit();
    }

    @Override
    public VwapOfAll copy() {
        return new VwapOfAll(vwap.copy());
    }
}
