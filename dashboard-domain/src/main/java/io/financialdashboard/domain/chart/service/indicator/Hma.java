package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Smoothing;
import io.financialdashboard.domain.chart.service.running.Wma;

/**
 * {@code WMA(√n) of 2 WMA(n/2) − WMA(n)}, both parts cut to whole numbers (Alan Hull, "How to reduce lag in a moving
 * average", 2005, alanhull.com/hull-moving-average).
 */
public final class Hma implements Smoothing {
    private final Wma slow;
    private final Wma fast;
    private final Wma last;

    public Hma(int period) {
        slow = new Wma(period);
        fast = new Wma(period / 2);
        last = new Wma((int) Math.sqrt(period));
    }

    @Override
    public double take(double value) {
        double slowValue = slow.take(value);
        return last.take(2 * fast.take(value) - slowValue);
    }

    @Override
    public void commit() {
        slow.commit();
        fast.commit();
        last.commit();
    }

    @Override
    public int warmUp() {
        return slow.warmUp() + last.warmUp();
    }
}
