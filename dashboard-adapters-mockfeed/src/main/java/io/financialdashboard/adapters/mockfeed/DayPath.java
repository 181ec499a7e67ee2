package io.financialdashboard.adapters.mockfeed;

/**
 * The price inside one day, at any rising sequence of instants, such that the day's open, high, low and close are hit.
 *
 * <p>Time runs from 0 to 1 in the day's own clock, in which variance accrues evenly. By D. Williams' decomposition a
 * Brownian bridge before and after its maximum is the maximum less a three-dimensional Bessel bridge ("Path decomposition
 * and continuity of local time for one-dimensional diffusions", 1974), and likewise at its minimum. So the path has three
 * legs: open to the first extreme, on to the second, on to the close. Where a leg would cross the other extreme it is
 * reflected there. One day, one thread.
 */
final class DayPath {
    private final double low;
    private final double high;
    private final double close;
    private final double deviation;
    private final double highTime;
    private final double lowTime;

    private double now;
    private double value;
    private double target;
    private double targetTime;
    private double anchor;
    private double side;
    private double first;
    private double second;
    private double third;
    private double firstTarget;
    private int leg;

    /** @param deviation of the free motion over the day, in the unit of the prices */
    DayPath(double open, double high, double low, double close, double deviation, Noise noise) {
        this.high = high;
        this.low = low;
        this.close = close;
        this.deviation = deviation;
        this.highTime = BridgeLaw.timeOfMaximum(
                (high - open) / deviation,
                (high - close) / deviation,
                noise.uniform(0),
                noise.gaussian(1),
                noise.uniform(2));
        this.lowTime = BridgeLaw.timeOfMaximum(
                (open - low) / deviation,
                (close - low) / deviation,
                noise.uniform(3),
                noise.gaussian(4),
                noise.uniform(5));
        this.value = open;
        beginLeg();
    }

    double highTime() {
        return highTime;
    }

    double lowTime() {
        return lowTime;
    }

    /**
     * The price at the next instant of the day's clock.
     *
     * @param shock  the direction of the market, variance 1
     * @param secondShock as {@code thirdShock} independent of the first, only keeping the path from the extremes
     */
    double moveTo(double time, double shock, double secondShock, double thirdShock) {
        while (leg < 2 && time >= targetTime) {
            now = targetTime;
            value = target;
            leg++;
            beginLeg();
        }
        double rest = targetTime - now;
        double step = Math.min(time - now, rest);
        if (rest <= 0 || step >= rest) {
            return close;
        }
        double share = step / rest;
        double spread = deviation * Math.sqrt(step * (1 - share));
        first += (firstTarget - first) * share - side * spread * shock;
        second += -second * share + spread * secondShock;
        third += -third * share + spread * thirdShock;
        now = time;
        value = anchor - side * Math.sqrt(first * first + second * second + third * third);
        return reflected(value);
    }

    /** A leg is measured from the extreme that it ends at or, the last one, began at: {@code side} is 1 below a high. */
    private void beginLeg() {
        boolean highFirst = highTime <= lowTime;
        boolean atHigh = leg == 0 ? highFirst : !highFirst;
        anchor = atHigh ? high : low;
        side = atHigh ? 1 : -1;
        target = leg == 2 ? close : anchor;
        targetTime = leg == 0 ? Math.min(highTime, lowTime) : leg == 1 ? Math.max(highTime, lowTime) : 1;
        first = Math.abs(anchor - value);
        firstTarget = Math.abs(anchor - target);
        second = 0;
        third = 0;
    }

    private double reflected(double price) {
        double once = price > high ? 2 * high - price : price < low ? 2 * low - price : price;
        return Math.clamp(once, low, high);
    }
}
