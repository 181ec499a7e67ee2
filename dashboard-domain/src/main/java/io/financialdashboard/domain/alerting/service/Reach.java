package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.kernel.Candle;

/**
 * How far a value went between two looks at it.
 *
 * @param before at the first look, {@code NaN} if there was none
 * @param low    lowest from then on, both looks counted
 * @param high   highest
 * @param now    at the second look
 */
record Reach(double before, double low, double high, double now) {

    /** From one value straight to another. */
    static Reach between(double before, double now) {
        return new Reach(before, Math.min(before, now), Math.max(before, now), now);
    }

    /** From the close before a bar through the bar. A fixing goes straight to its price. */
    static Reach through(double before, Candle bar) {
        return bar.isFixing()
                ? between(before, bar.close())
                : new Reach(before, Math.min(before, bar.low()), Math.max(before, bar.high()), bar.close());
    }

    /**
     * Whether it certainly passed the level that way. It began on the one side and reached the other, or was on the one side
     * meanwhile and ended on the other; in which order it went to its high and low is not known. With {@code NaN}, never.
     */
    boolean passes(Crossing way, double level) {
        if (Double.isNaN(before)) {
            return false;
        }
        boolean above = (before < level && high >= level) || (low < level && now >= level);
        boolean below = (before > level && low <= level) || (high > level && now <= level);
        return switch (way) {
            case CROSSES_ABOVE -> above;
            case CROSSES_BELOW -> below;
            case CROSSES -> above || below;
        };
    }
}
