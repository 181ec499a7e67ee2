package io.financialdashboard.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What an asset costs.
 *
 * @param current       the last price, in the quote currency; may be negative
 * @param change        in percent against {@code previousClose}: 1.2 means 1.2 %
 * @param changeAbs     the same in the quote currency
 * @param previousClose the previous session's close, for crypto the price 24 hours ago
 * @param volume        in the unit that the catalogue says
 * @param high          of the change's window, as are {@code low} and {@code volume}
 * @param changeWindow  {@code session} or {@code 24h}
 * @param time          of the last price
 * @param stale         whether the market is open and the price older than usual
 */
public record Quote(
        double current,
        OptionalDouble change,
        OptionalDouble changeAbs,
        OptionalDouble previousClose,
        OptionalDouble bid,
        OptionalDouble ask,
        DayBar ohlc,
        OptionalDouble volume,
        @JsonProperty("high_24h") OptionalDouble high,
        @JsonProperty("low_24h") OptionalDouble low,
        String changeWindow,
        Instant time,
        boolean stale,
        SessionState session) {}
