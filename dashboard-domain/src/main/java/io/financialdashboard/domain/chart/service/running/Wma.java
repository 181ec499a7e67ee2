package io.financialdashboard.domain.chart.service.running;

/** The mean of the last so many values with weights 1 (oldest) to {@code period} (newest). */
public final class Wma implements Smoothing {
    private final double[] window;
    private int count;
    private int next;
    private double sum;
    private double weighted;
    private double pending = Double.NaN;

    public Wma(int period) {
        window = new double[period];
    }

    @Override
    public double take(double value) {
        pending = value;
        return Double.isNaN(value) || count < window.length - 1 ? Double.NaN : weightedWith(value) / weights();
    }

    @Override
    public void commit() {
        if (Double.isNaN(pending)) {
            return;
        }
        weighted = weightedWith(pending);
        sum = sum + pending - (isFull() ? window[next] : 0);
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

    /** Every value kept loses one in weight, which is their sum; the oldest of a full window falls to nothing by it. */
    private double weightedWith(double value) {
        return isFull() ? weighted - sum + window.length * value : weighted + (count + 1) * value;
    }

    private boolean isFull() {
        return count == window.length;
    }

    private double weights() {
        return window.length * (window.length + 1) / 2.0;
    }

    /** What adding and taking away leaves behind in the last digits would grow for ever. */
    private void sumAnew() {
        sum = 0;
        weighted = 0;
        for (int i = 0; i < window.length; i++) {
            sum += window[i];
            weighted += (i + 1) * window[i];
        }
    }
}
