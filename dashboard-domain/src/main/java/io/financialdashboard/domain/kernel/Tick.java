package io.financialdashboard.domain.kernel;

import java.time.Instant;

/**
 * One price of one asset as a feed reported it. Nothing is checked here: what a feed sends may be wrong, and the intake
 * decides and counts (MARKET-RULES 6 and 8).
 *
 * @param time     when it happened at the source, to the millisecond
 * @param sequence the source's own number of this tick, unique and rising within the symbol, by which a duplicate and the
 *                 order within one millisecond are known; {@link #NO_SEQUENCE} if the source has none
 * @param price    the price that candles are made of ({@link Asset#priceBasis()})
 * @param bid      best bid, or {@code NaN} if unknown
 * @param ask      best ask, or {@code NaN} if unknown
 * @param volume   what it adds to the volume, in volume steps of the asset, or {@link Candle#UNKNOWN_VOLUME}
 */
public record Tick(Symbol symbol, Instant time, long sequence, double price, double bid, double ask, long volume) {
    public static final long NO_SEQUENCE = -1;
}
