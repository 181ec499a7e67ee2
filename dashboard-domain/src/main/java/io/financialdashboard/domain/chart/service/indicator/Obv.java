package io.financialdashboard.domain.chart.service.indicator;

/**
 * Volume added where the close rose and taken away where it fell, from 0 at the first bar (Joseph Granville, New Key to
 * Stock Market Profits, 1963). A bar without a known volume leaves it as it was.
 */
public final class Obv implements Resumable {
    private double close = Double.NaN;
    private double state;
    private double pendingClose;
    private double pending;

    @Override
    public void take(Bar bar, double[] values) {
        boolean counts = !Double.isNaN(close) && !Double.isNaN(bar.volume());
        pending = counts ? state + Math.signum(bar.close() - close) * bar.volume() : state;
        pendingClose = bar.close();
        values[0] = pending;
    }

    @Override
    public void commit() {
        state = pending;
        close = pendingClose;
    }

    @Override
    public Obv copy() {
        Obv copy = new Obv();
        copy.close = close;
        copy.state = state;
        return copy;
    }
}
