package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.VolumeKind;

/** Makes the minutes of a day so that folded they give exactly that day. A pure function; safe for many threads. */
final class MinuteSimulator {
    private final ActivityProfile profile;
    private final CommonFactors factors;
    private final Noise own;
    private final Noise marketCascade;
    private final double ownLoad;
    private final boolean countsTicks;

    MinuteSimulator(Asset asset, Traits traits, Noise root) {
        this.profile = ActivityProfile.of(asset.market());
        this.factors = new CommonFactors(root.named("minutes"), asset.market().id(), traits.loads());
        this.own = root.named("minutes of").named(asset.symbol().value());
        this.marketCascade = root.named("cascade of").named(asset.market().id());
        this.ownLoad = traits.loads().own();
        this.countsTicks = asset.volumeKind() == VolumeKind.TICKS;
    }

    DayMinutes minutes(Days days, Sessions sessions, int session) {
        var minutes = new DayMinutes(sessions.opens(session), sessions.closes(session), days.low(session));
        Noise noise = own.at(sessions.epochDay(session));
        double[] variance = profile.parts(minutes.size());
        Cascade.applyTo(variance, noise.named("cascade"), marketCascade.at(sessions.epochDay(session)));
        normalise(variance);
        new MinutePrices(days, session, variance, noise).fill(minutes, shocks(minutes, noise.named("shocks")));
        shareOut(days.volume(session), minutes, volumeWeights(variance, noise.named("volume")));
        return minutes;
    }

    /** The direction of each minute, with variance 1: what all, the market and the group do, and its own part. */
    private double[] shocks(DayMinutes minutes, Noise noise) {
        double[] shocks = new double[minutes.size()];
        long epochMinute = Math.floorDiv(minutes.opens(0), DayMinutes.MINUTE_MILLIS);
        for (int i = 0; i < shocks.length; i++) {
            shocks[i] = factors.move(epochMinute + i) + ownLoad * noise.gaussian(i);
        }
        return shocks;
    }

    /** Volume grows with the variance, but less than it; trades cluster more than quotes do. */
    private double[] volumeWeights(double[] variance, Noise noise) {
        double[] weights = new double[variance.length];
        for (int i = 0; i < weights.length; i++) {
            double root = Math.sqrt(variance[i]);
            weights[i] = (countsTicks ? root : root * Math.sqrt(root)) * (0.4 + 1.2 * noise.uniform(i));
        }
        normalise(weights);
        return weights;
    }

    /** Rounds the running total rather than the parts, so that their sum is kept. */
    private void shareOut(long total, DayMinutes minutes, double[] weights) {
        long each = countsTicks ? MinuteTicks.FEWEST : 0;
        long shared = total - each * weights.length;
        double reached = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            reached += weights[i];
            long until = i == weights.length - 1 ? shared : Math.min(shared, (long) (shared * reached));
            minutes.volume(i, each + until - given);
            given = until;
        }
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
}
