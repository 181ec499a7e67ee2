package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Ema;
import io.financialdashboard.domain.chart.service.running.Lag;
import io.financialdashboard.domain.chart.service.running.Smoothing;

/**
 * {@code 100 − 100 / (1 + mean gain / mean loss)}, both Wilder's averages of the changes of the close; 100 where nothing
 * was lost (New Concepts in Technical Trading Systems, 1978).
 */
public final class Rsi implements Smoothing {
    private final Lag previous = new Lag(1);
    private final Ema gain;
    private final Ema loss;

    public Rsi(int period) {
        gain = Ema.wilder(period);
        loss = Ema.wilder(period);
    }

    @Override
    public double take(double close) {
        double change = close - previous.take(close);
        double up = gain.take(Math.max(change, 0));
        double down = loss.take(Math.max(-change, 0));
        return down == 0 ? 100 : 100 - 100 / (1 + up / down);
    }

    @Override
    public void commit() {
        previous.commit();
        gain.commit();
        loss.commit();
    }

    @Override
    public int warmUp() {
        return 1 + gain.warmUp();
    }
}
