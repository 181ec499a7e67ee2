package io.financialdashboard.domain.chart.service.running;

/** The sum of the last so many values, this one included; no value before there are so many. */
public final class WindowSum implements Smoothing {
    private final double[] window;
    private int count;
    private int next;
    private double sum;
    private double pending = Double.NaN;

    public WindowSum(int period) {
        window = new double[period];
    }

    @Override
    public double take(double value) {
        pending = value;
        return Double.isNaN(value) || count < window.length - 1 ? Double.NaN : kept() + value;
    }

    @Override
    public void commit() {
        if (Double.isNaN(pending)) {
            return;
        }
        sum = kept() + pending;
        window[next] = pending;
        count = Math.min(count + 1, window.length);
        next = (next + 1) % window.length;
        if (next == 0) {
            sumAnew();
        }
    }

    @Override
    public int warmUp() {
        return window.length - 1;
    }

    private double kept() {
        return count == window.length ? sum - window[next] : sum;
    }

    /** What adding and taking away leaves behind in the last digits would grow for ever. */
    private void sumAnew() {
        sum = 0;
        for (double value : window) {
            sum += value;
        }
    }
}
