package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.model.Decay;
import io.financialdashboard.domain.chart.service.running.Lag;
import io.financialdashboard.domain.chart.service.running.WindowSum;

/**
 * An average that follows a straight move fast and a choppy one slowly: efficiency is the way made good over the way gone,
 * the weight {@code (efficiency × (fast − slow) + slow)²} with {@code 2 / (n + 1)} of each. It starts at the close of the
 * last bar before there is an efficiency (Perry Kaufman, Trading Systems and Methods, 1998). Outputs: KAMA, efficiency.
 */
public final class Kama implements RunningIndicator {
    private final int period;
    private final double fast;
    private final double slow;
    private final Lag before;
    private final Lag previous = new Lag(1);
    private final WindowSum way;
    private int count;
    private double state;
    private double pending;

    public Kama(int period, int fast, int slow) {
        this.period = period;
        this.fast = 2.0 / (fast + 1);
        this.slow = 2.0 / (slow + 1);
        this.before = new Lag(period);
        this.way = new WindowSum(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double close = bar.close();
        double gone = way.take(Math.abs(close - previous.take(close)));
        double madeGood = Math.abs(close - before.take(close));
        double efficiency = gone == 0 ? 0 : madeGood / gone;
        double weight = efficiency * (fast - slow) + slow;
        pending = count < period ? close : state + weight * weight * (close - state);
        values[0] = count < period - 1 ? Double.NaN : pending;
        values[1] = efficiency;
    }

    @Override
    public void commit() {
        previous.commit();
        before.commit();
        way.commit();
        state = pending;
        count = Math.min(count + 1, period);
    }

    @Override
    public int warmUp() {
        return period + Decay.bars(slow * slow);
    }
}
