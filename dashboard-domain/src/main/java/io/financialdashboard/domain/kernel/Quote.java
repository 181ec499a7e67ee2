package io.financialdashboard.domain.kernel;

import java.time.Instant;

/**
 * The latest price of an asset.
 *
 * @param time  the event time of the tick that set it
 * @param price the last accepted price
 * @param bid   best bid with it, or {@code NaN} if unknown
 * @param ask   best ask with it, or {@code NaN} if unknown
 */
public record Quote(Symbol symbol, Instant time, double price, double bid, double ask) {}
