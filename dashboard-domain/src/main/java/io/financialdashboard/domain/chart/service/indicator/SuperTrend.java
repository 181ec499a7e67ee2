package io.financialdashboard.domain.chart.service.indicator;

/**
 * A line {@code width} average true ranges below a rising price or above a falling one that only comes nearer until the
 * close crosses it (Olivier Seban, Tout le monde mérite d'être riche, 2008). The side of the first bar that has an average
 * range is that of its close against its middle. Outputs: the line, and the same apart: upper while falling, lower while
 * rising.
 */
public final class SuperTrend implements RunningIndicator {
    /** After that many bars two runs have turned together several times and are one. */
    private static final int WARM_UP = 500;

    private final Atr range;
    private final double width;
    private State state = new State(false, 0, 0, Double.NaN);
    private State pending = state;

    public SuperTrend(int period, double width) {
        this.range = new Atr(period);
        this.width = width;
    }

    @Override
    public void take(Bar bar, double[] values) {
        double reach = width * range.take(bar);
        pending = Double.isNaN(reach) ? state : next(bar, reach);
        values[1] = Double.isNaN(reach) || pending.rising() ? Double.NaN : pending.upper();
        values[2] = Double.isNaN(reach) || !pending.rising() ? Double.NaN : pending.lower();
        values[0] = pending.rising() ? values[2] : values[1];
    }

    @Override
    public void commit() {
        range.commit();
        state = pending;
    }

    @Override
    public int warmUp() {
        return range.warmUp() + WARM_UP;
    }

    private State next(Bar bar, double reach) {
        double above = bar.middle() + reach;
        double below = bar.middle() - reach;
        if (Double.isNaN(state.close())) {
            return new State(bar.close() >= bar.middle(), above, below, bar.close());
        }
        double upper = above < state.upper() || state.close() > state.upper() ? above : state.upper();
        double lower = below > state.lower() || state.close() < state.lower() ? below : state.lower();
        boolean rising = bar.close() > (state.rising() ? lower : upper);
        return new State(rising, upper, lower, bar.close());
    }

    /** @param close of the bar before; {@code NaN} while there was no average range */
    private record State(boolean rising, double upper, double lower, double close) {}
}
