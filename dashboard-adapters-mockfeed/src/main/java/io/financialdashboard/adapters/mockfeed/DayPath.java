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

    /** Where the three-dimensional motion is: on the axis through its start and target, and how far from it. */
    private double along;

    private double aside;
    private double alongTarget;
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
     * <p>The three shocks, each with variance 1, are laid along and across the line from the extreme to the price. A
     * Brownian motion has no preferred direction, so this changes nothing in its law, but makes the first shock the one
     * that moves the price: upward if it is positive.
     */
    double moveTo(double time, double shock, double across, double outward) {
        while (leg < 2 && time >= targetTime) {
            now = targetTime;
            value = target;
            leg++;
            beginLeg();
        }
        double rest = targetTime - now;
        double step = time - now;
        if (step >= rest) {
            return close;
        }
        double share = step / rest;
        double spread = deviation * Math.sqrt(step * (1 - share));
        double distance = length(along, aside);
        double cosine = distance == 0 ? 1 : along / distance;
        double sine = distance == 0 ? 0 : aside / distance;
        double away = -side * shock;
        along += (alongTarget - along) * share + spread * (away * cosine - across * sine);
        aside = length(aside * (1 - share) + spread * (away * sine + across * cosine), spread * outward);
        now = time;
        value = anchor - side * length(along, aside);
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
        along = Math.abs(anchor - value);
        aside = 0;
        alongTarget = Math.abs(anchor - target);
    }

    /** {@code Math.hypot} guards against overflow, which costs ten times as much and cannot happen here. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private double reflected(double price) {
        double once = price > high ? 2 * high - price : price < low ? 2 * low - price : price;
        return Math.clamp(once, low, high);
    }
}
