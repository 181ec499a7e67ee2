package io.financialdashboard.adapters.mockfeed;

/** Prices of the minutes of one day: closes on the day's path, highs and lows by the law of a bridge's extremes. One use. */
final class MinutePrices {
    /** The share of a minute's variance that passes between the last tick of the minute before and its own first. */
    private static final double OPENING_SHARE = 0.03;

    private static final double LEAST_DEVIATION_TICKS = 0.5;

    private final long dayOpen;
    private final long dayHigh;
    private final long dayLow;
    private final long dayClose;
    private final double dayVariance;
    private final double[] variance;
    private final DayPath path;
    private final Noise sideways;
    private final Noise range;
    private final Noise opening;

    /** @param variance the share of each minute in the day's variance; they add up to 1 */
    MinutePrices(Days days, int day, double[] variance, Noise noise) {
        this.dayOpen = days.open(day);
        this.dayHigh = days.high(day);
        this.dayLow = days.low(day);
        this.dayClose = days.close(day);
        double deviation = Math.max(LEAST_DEVIATION_TICKS, days.deviation(day) * dayOpen);
        this.dayVariance = deviation * deviation;
        this.variance = variance;
        this.path = new DayPath(
                (double) dayOpen,
                (double) dayHigh,
                (double) dayLow,
                (double) dayClose,
                deviation,
                noise.named("extremes"));
        this.sideways = noise.named("sideways");
        this.range = noise.named("range");
        this.opening = noise.named("opening");
    }

    void fill(DayMinutes minutes, double[] shocks) {
        int last = shocks.length - 1;
        double clock = 0;
        long before = dayOpen;
        for (int i = 0; i <= last; i++) {
            double begun = clock;
            clock = i == last ? 1 : Math.min(1, clock + variance[i]);
            double reached = path.moveTo(clock, shocks[i], sideways.gaussian(2L * i), sideways.gaussian(2L * i + 1));
            long open = i == 0 ? dayOpen : opening(i, before);
            long close = i == last ? dayClose : Math.clamp(Math.round(reached), dayLow, dayHigh);
            boolean top = holds(path.highTime(), begun, clock, i == last);
            boolean bottom = holds(path.lowTime(), begun, clock, i == last);
            minutes.prices(
                    i, open, top ? dayHigh : highest(i, open, close), bottom ? dayLow : lowest(i, open, close), close);
            before = close;
        }
    }

    private static boolean holds(double time, double begun, double ended, boolean last) {
        return time >= begun && (time < ended || last);
    }

    private long opening(int minute, long before) {
        double step = Math.sqrt(OPENING_SHARE * variance[minute] * dayVariance) * opening.gaussian(minute);
        return Math.clamp(Math.round(before + step), dayLow, dayHigh);
    }

    private long highest(int minute, long open, long close) {
        double top = BridgeLaw.maximumBelow(
                (double) dayHigh,
                (double) open,
                (double) close,
                variance[minute] * dayVariance,
                range.uniform(2L * minute));
        return Math.clamp((long) Math.ceil(top), Math.max(open, close), dayHigh);
    }

    private long lowest(int minute, long open, long close) {
        double bottom = -BridgeLaw.maximumBelow(
                (double) -dayLow,
                (double) -open,
                (double) -close,
                variance[minute] * dayVariance,
                range.uniform(2L * minute + 1));
        return Math.clamp((long) Math.floor(bottom), dayLow, Math.min(open, close));
    }
}
