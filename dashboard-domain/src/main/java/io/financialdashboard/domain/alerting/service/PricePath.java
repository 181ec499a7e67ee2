package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.kernel.Candle;
import java.util.Optional;

/**
 * Follows the price of an asset by the states of its shortest bars: no price between two looks is lost, for the bar's high
 * and low hold it. Safe for use by many threads.
 */
final class PricePath {
    private long bar = Long.MIN_VALUE;
    private double high;
    private double low;
    private double close;
    private long volume;
    /** Whether what is told has come to where the path began. */
    private boolean isUnderWay;

    /** @param price the last one before the path; {@code NaN} if it is not known */
    PricePath(double price) {
        close = price;
    }

    /** A path that goes on from within this bar. */
    PricePath(Candle begun) {
        take(begun);
    }

    /** How far the price went since the last look; empty if that is not known, and for states older than the last one. */
    synchronized Optional<Reach> follow(Candle state) {
        long time = state.time().toEpochMilli();
        if (time < bar || (time == bar && !isUnderWay && isOlder(state))) {
            return Optional.empty();
        }
        isUnderWay = true;
        Reach reach = time > bar ? Reach.through(close, state) : sinceLastLook(state);
        take(state);
        return Double.isNaN(reach.before()) ? Optional.empty() : Optional.of(reach);
    }

    /** What is told waits in line: it may have been so before the path began. Within a bar these grow, corrections aside. */
    private boolean isOlder(Candle state) {
        return state.volume() < volume || state.high() < high || state.low() > low;
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
