package io.financialdashboard.domain.chart.service.running;

/** The value so many places before this one; no value before there is one. */
public final class Lag extends Counting {
    private final double[] window;
    private int count;
    private int next;

    public Lag(int places) {
        window = new double[places];
    }

    @Override
    double with(double value) {
        if (window.length == 0) {
            return value;
        }
        return count < window.length ? Double.NaN : window[next];
    }

    @Override
    void keep(double value) {
        if (window.length > 0) {
            window[next] = value;
            count = Math.min(count + 1, window.length);
            next = (next + 1) % window.length;
        }
    }

    @Override
    public int warmUp() {
        return window.length;
    }
}
