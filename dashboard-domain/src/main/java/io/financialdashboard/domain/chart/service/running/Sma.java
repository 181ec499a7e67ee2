package io.financialdashboard.domain.chart.service.running;

/** The simple mean of the last so many values. */
public final class Sma implements Smoothing {
    private final WindowSum sum;
    private final int period;

    public Sma(int period) {
        this.sum = new WindowSum(period);
        this.period = period;
    }

    @Override
    public double take(double value) {
        return sum.take(value) / period;
    }

    @Override
    public void commit() {
        sum.commit();
    }

    @Override
    public int warmUp() {
        return sum.warmUp();
    }
}
