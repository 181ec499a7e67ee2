package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;

/**
 * A fast exponential average less a slow one, the same of the difference as its signal, and what is between them (Gerald
 * Appel, The Moving Average Convergence-Divergence Trading Method, 1979). Outputs: macd, signal, histogram, fast, slow.
 */
public final class Macd implements RunningIndicator {
    private final Ema fast;
    private final Ema slow;
    private final Ema signal;

    public Macd(int fast, int slow, int signal) {
        this.fast = Ema.of(fast);
        this.slow = Ema.of(slow);
        this.signal = Ema.of(signal);
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[3] = fast.take(bar.close());
        values[4] = slow.take(bar.close());
        values[0] = values[3] - values[4];
        values[1] = signal.take(values[0]);
        values[2] = values[0] - values[1];
    }

    @Override
    public void commit() {
        fast.commit();
        slow.commit();
        signal.commit();
    }

    @Override
    public int warmUp() {
        return Math.max(fast.warmUp(), slow.warmUp()) + signal.warmUp();
    }
}
