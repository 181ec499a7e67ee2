package io.financialdashboard.domain.chart.service.running;

/**
 * The greatest of high − low, |high − previous close| and |low − previous close|; no value for the first bar (Wilder, New
 * Concepts in Technical Trading Systems, 1978, "Volatility Index").
 */
public final class TrueRange {
    private double previousClose = Double.NaN;
    private double pendingClose = Double.NaN;

    public double take(double high, double low, double close) {
        pendingClose = close;
        return Math.max(high, previousClose) - Math.min(low, previousClose);
    }

    public void commit() {
        previousClose = pendingClose;
    }
}
