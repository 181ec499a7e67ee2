package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.VolumeKind;

/** Makes the minutes of a day so that folded they give exactly that day. A pure function; safe for many threads. */
final class MinuteSimulator {
    /** The share of a minute's variance that passes between the last tick of the minute before and its own first. */
    private static final double OPENING_SHARE = 0.03;

    private final ActivityProfile profile;
    private final CommonFactors factors;
    private final Noise own;
    private final double ownLoad;
    private final boolean countsTicks;

    MinuteSimulator(Asset asset, Traits traits, Noise root) {
        this.profile = ActivityProfile.of(asset.market());
        this.factors = new CommonFactors(root.named("minutes"), asset.market().id(), traits);
        this.own = root.named("minutes of").named(asset.symbol().value());
        this.ownLoad = traits.ownLoad();
        this.countsTicks = asset.volumeKind() == VolumeKind.TICKS;
    }

    DayMinutes minutes(Days days, int day, long opensMillis, long closesMillis) {
        DayMinutes minutes = DayMinutes.empty(opensMillis, closesMillis, days.low(day));
        Noise noise = own.at(Math.floorDiv(opensMillis, DayMinutes.MINUTE_MILLIS));
        double[] variance = profile.parts(minutes.size());
        Cascade.applyTo(variance, noise.named("cascade"));
        normalise(variance);
        prices(days, day, minutes, variance, noise);
        volumes(days.volume(day), minutes, variance, noise.named("volume"));
        return minutes;
    }

    private static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    private void prices(Days days, int day, DayMinutes minutes, double[] variance, Noise noise) {
        long base = minutes.base();
        double deviation = Math.max(0.5, days.deviation(day) * days.open(day));
        int top = (int) (days.high(day) - base);
        int first = (int) (days.open(day) - base);
        int last = (int) (days.close(day) - base);
        DayPath path = new DayPath(first, top, 0, last, deviation, noise.named("extremes"));
        Noise side = noise.named("side");
        Noise range = noise.named("range");
        Noise opening = noise.named("opening");
        long epochMinute = Math.floorDiv(minutes.opensMillis(), DayMinutes.MINUTE_MILLIS);
        double clock = 0;
        int before = first;
        for (int i = 0; i < minutes.size(); i++) {
            boolean ends = i == minutes.size() - 1;
            double opensAt = clock;
            clock = ends ? 1 : clock + variance[i];
            double shock = factors.move(epochMinute + i) + ownLoad * noise.gaussian(i);
            double reached = path.moveTo(clock, shock, side.gaussian(2L * i), side.gaussian(2L * i + 1));
            int close = ends ? last : (int) Math.rint(reached);
            double spread = variance[i] * deviation * deviation;
            int open = i == 0 ? first : opening(before, spread, top, opening.gaussian(i));
            minutes.open()[i] = open;
            minutes.close()[i] = close;
            minutes.high()[i] = covers(opensAt, clock, path.highTime(), ends)
                    ? top
                    : highest(top, open, close, spread, range.uniform(2L * i));
            minutes.low()[i] = covers(opensAt, clock, path.lowTime(), ends)
                    ? 0
                    : -highest(0, -open, -close, spread, range.uniform(2L * i + 1));
            before = close;
        }
    }

    private static boolean covers(double from, double to, double time, boolean last) {
        return time >= from && (time < to || last);
    }

    private static int opening(int before, double variance, int top, double gaussian) {
        return (int) Math.clamp(Math.round(before + gaussian * Math.sqrt(OPENING_SHARE * variance)), 0, top);
    }

    private static int highest(int ceiling, int open, int close, double variance, double uniform) {
        double top = BridgeLaw.maximumBelow(ceiling, open, close, variance, uniform);
        return (int) Math.clamp((long) Math.ceil(top), Math.max(open, close), ceiling);
    }

    /** Spreads the day's volume by activity; cumulative rounding keeps its sum. */
    private void volumes(long total, DayMinutes minutes, double[] variance, Noise noise) {
        double[] weights = new double[variance.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.sqrt(variance[i] * (countsTicks ? 1 : Math.sqrt(variance[i])))
                    * (0.4 + 1.2 * noise.uniform(i));
        }
        normalise(weights);
        long each = countsTicks ? MinuteTicks.FEWEST : 0;
        long shared = total - each * weights.length;
        double cumulated = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            cumulated += weights[i];
            long until = i == weights.length - 1 ? shared : Math.min(shared, (long) (shared * cumulated));
            minutes.volume()[i] = each + until - given;
            given = until;
        }
    }
}
