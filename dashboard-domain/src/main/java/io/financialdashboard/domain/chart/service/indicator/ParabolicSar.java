package io.financialdashboard.domain.chart.service.indicator;

/**
 * Stop and reverse: a stop that follows the trend towards its extreme point, by a share that grows with each new extreme,
 * never beyond the last two bars; touched, the trend turns (Wilder, New Concepts in Technical Trading Systems, 1978). The
 * first trend is guessed as rising; it is not shown, nor is the bar that ends it. Outputs: sar, reversal (1 where the trend
 * turned, else 0).
 */
public final class ParabolicSar implements RunningIndicator {
    /** After that many bars two runs have turned together several times and are one. */
    private static final int WARM_UP = 500;

    private final double step;
    private final double most;
    private State state = new State(Trend.NONE, 0, 0, 0, false);
    private State pending = state;
    private Bar last = new Bar(0, 0, 0, 0, 0, 0);
    private Bar beforeLast = last;
    private Bar taken = last;
    private int count;

    /**
     * @param step the share of the way that the stop goes at first, and what each new extreme adds to it
     * @param most the greatest share; a first step beyond it is cut to it
     */
    public ParabolicSar(double step, double most) {
        this.step = Math.min(step, most);
        this.most = most;
    }

    @Override
    public void take(Bar bar, double[] values) {
        taken = bar;
        pending =
                state.trend() == Trend.NONE ? new State(Trend.RISING, bar.low(), bar.high(), step, false) : follow(bar);
        boolean turned = pending.trend() != state.trend();
        values[0] = state.shown() ? pending.stop() : Double.NaN;
        values[1] = state.shown() ? (turned ? 1 : 0) : Double.NaN;
    }

    @Override
    public void commit() {
        state = pending;
        beforeLast = last;
        last = taken;
        count = Math.min(count + 1, 2);
    }

    @Override
    public int warmUp() {
        return WARM_UP;
    }

    private State follow(Bar bar) {
        double stop = state.stop() + state.share() * (state.extreme() - state.stop());
        return state.trend() == Trend.RISING
                ? rising(bar, count < 2 ? stop : Math.min(stop, Math.min(last.low(), beforeLast.low())))
                : falling(bar, count < 2 ? stop : Math.max(stop, Math.max(last.high(), beforeLast.high())));
    }

    private State rising(Bar bar, double stop) {
        if (bar.low() < stop) {
            return new State(Trend.FALLING, state.extreme(), bar.low(), step, true);
        }
        return bar.high() > state.extreme() ? further(stop, bar.high()) : same(stop);
    }

    private State falling(Bar bar, double stop) {
        if (bar.high() > stop) {
            return new State(Trend.RISING, state.extreme(), bar.high(), step, true);
        }
        return bar.low() < state.extreme() ? further(stop, bar.low()) : same(stop);
    }

    private State further(double stop, double extreme) {
        return new State(state.trend(), stop, extreme, Math.min(state.share() + step, most), state.shown());
    }

    private State same(double stop) {
        return new State(state.trend(), stop, state.extreme(), state.share(), state.shown());
    }

    private enum Trend {
        NONE,
        RISING,
        FALLING
    }

    /** @param share of the way to the extreme that the stop goes with the next bar */
    private record State(Trend trend, double stop, double extreme, double share, boolean shown) {}
}
