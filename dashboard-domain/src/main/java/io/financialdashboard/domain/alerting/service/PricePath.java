package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.kernel.Candle;
import java.util.Optional;

/**
 * Follows the price of an asset by the states of its shortest bars: no price between two looks is lost, for the bar's high
 * and low hold it. Used by one thread.
 */
final class PricePath {
    private long bar = Long.MIN_VALUE;
    private double high;
    private double low;
    private double close = Double.NaN;

    /** How far the price went since the last look; empty at the first, and for bars older than the one looked at. */
    Optional<Reach> follow(Candle state) {
        long time = state.time().toEpochMilli();
        if (time < bar) {
            return Optional.empty();
        }
        Reach reach = time > bar ? Reach.through(close, state) : sinceLastLook(state);
        bar = time;
        high = state.high();
        low = state.low();
        close = state.close();
        return Double.isNaN(reach.before()) ? Optional.empty() : Optional.of(reach);
    }

    private Reach sinceLastLook(Candle state) {
        Reach straight = Reach.between(close, state.close());
        return new Reach(
                close,
                state.low() < low ? Math.min(state.low(), straight.low()) : straight.low(),
                state.high() > high ? Math.max(state.high(), straight.high()) : straight.high(),
                state.close());
    }
}
