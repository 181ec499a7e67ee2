package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.kernel.Candle;
import java.time.Instant;
import java.util.Optional;

/**
 * Follows the price of an asset by the states of its shortest bars, from the moment in which an alert is made: no price
 * between two looks is lost, for the bar's high and low hold it. Safe for use by many threads.
 */
final class PricePath {
    private long bar = Long.MIN_VALUE;
    private double high;
    private double low;
    private double close = Double.NaN;
    private long volume;
    /** Whether what is told has come to where the path began: it waits in line. Until then a bar up to here is of before. */
    private boolean isUnderWay = true;

    private long began = Long.MIN_VALUE;

    private PricePath() {}

    /** A path that goes on from the first price that is told. */
    static PricePath fromNowhere() {
        return new PricePath();
    }

    /**
     * A path that goes on from that price.
     *
     * @param time    of the newest price
     * @param forming the shortest bar that forms then, if one does
     */
    static PricePath from(double price, Instant time, Optional<Candle> forming) {
        var path = new PricePath();
        path.close = price;
        path.began = time.toEpochMilli();
        path.isUnderWay = false;
        forming.ifPresent(path::take);
        return path;
    }

    /** The market has gone back in time: what is known of it is of no use. */
    synchronized void forget() {
        bar = Long.MIN_VALUE;
        close = Double.NaN;
        isUnderWay = true;
    }

    /** How far the price went since the last look; empty if that is not known, and for states older than the last one. */
    synchronized Optional<Reach> follow(Candle state) {
        long time = state.time().toEpochMilli();
        if (time < bar || (!isUnderWay && isOfBefore(state, time))) {
            return Optional.empty();
        }
        isUnderWay = true;
        Reach reach = time > bar ? Reach.through(close, state) : sinceLastLook(state);
        take(state);
        return Double.isNaN(reach.before()) ? Optional.empty() : Optional.of(reach);
    }

    /** Within a bar volume, high and low grow, corrections aside. */
    private boolean isOfBefore(Candle state, long time) {
        return time == bar ? state.volume() < volume || state.high() < high || state.low() > low : time <= began;
    }

    private Reach sinceLastLook(Candle state) {
        Reach straight = Reach.between(close, state.close());
        return new Reach(
                close,
                state.low() < low ? Math.min(state.low(), straight.low()) : straight.low(),
                state.high() > high ? Math.max(state.high(), straight.high()) : straight.high(),
                state.close());
    }

    private void take(Candle state) {
        bar = state.time().toEpochMilli();
        high = state.high();
        low = state.low();
        close = state.close();
        volume = state.volume();
    }
}
