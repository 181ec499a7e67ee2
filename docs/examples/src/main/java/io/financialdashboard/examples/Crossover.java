package io.financialdashboard.examples;

import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A strategy as simple as can be: buy when a short average of the closes rises above a long one, sell when it falls below.
 * It sees closed bars only, so that what it says of a day never changes later.
 */
public final class Crossover {
    private final Charts charts;
    private final int fast;
    private final int slow;

    /** What to do at the close of which bar, and at which price. */
    public record Signal(Instant bar, Side side, double price) {}

    /** Which way to trade. */
    public enum Side {
        BUY,
        SELL
    }

    /**
     * @param fast bars of the short average
     * @param slow bars of the long one
     */
    public Crossover(Charts charts, int fast, int slow) {
        if (fast < 1 || slow <= fast) {
            throw new IllegalArgumentException("fast must be above zero and below slow, got " + fast + " and " + slow);
        }
        this.charts = charts;
        this.fast = fast;
        this.slow = slow;
    }

    /** The signals among the newest bars, oldest first. */
    public List<Signal> signals(Symbol symbol, Interval interval, int bars) {
        var query = new IndicatorsQuery(
                CandlesQuery.latest(symbol, interval, bars), charts.parse("sma:" + fast + ",sma:" + slow));
        IndicatorsAnswer answer = charts.values(query);
        List<Signal> signals = new ArrayList<>();
        for (int bar = 1; bar < answer.bars().size() && !answer.bars().isForming(bar); bar++) {
            double before = lead(answer, bar - 1);
            double now = lead(answer, bar);
            // Without a value, while the long average warms up, no comparison holds.
            if ((before <= 0 && now > 0) || (before >= 0 && now < 0)) {
                signals.add(new Signal(
                        Instant.ofEpochMilli(answer.bars().time(bar)),
                        now > 0 ? Side.BUY : Side.SELL,
                        answer.bars().close(bar)));
            }
        }
        return signals;
    }

    /** By how much the short average is above the long one. */
    private static double lead(IndicatorsAnswer answer, int bar) {
        return answer.lines().get(0).columns().getFirst().get(bar)
                - answer.lines().get(1).columns().getFirst().get(bar);
    }
}
