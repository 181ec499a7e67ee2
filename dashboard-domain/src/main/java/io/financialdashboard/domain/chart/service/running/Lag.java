package io.financialdashboard.domain.chart.service.running;

/** The value so many places before this one; no value before there is one. */
public final class Lag implements Smoothing {
    private final double[] window;
    private int count;
    private int next;
    private double pending = Double.NaN;

    public Lag(int places) {
        window = new double[places];
    }

    @Override
    public double take(double value) {
        pending = value;
        if (window.length == 0 || Double.isNaN(value)) {
            return value;
        }
        return count < window.length ? Double.NaN : window[next];
    }

    @Override
    public void commit() {
        if (window.length == 0 || Double.isNaN(pending)) {
            return;
        }
        window[next] = pending;
        count = Math.min(count + 1, window.length);
        next = (next + 1) % window.length;
    }

    @Override
    public int warmUp() {
        return window.length;
    }
}
