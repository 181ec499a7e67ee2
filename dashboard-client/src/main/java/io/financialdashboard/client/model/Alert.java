package io.financialdashboard.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule that the server watches.
 *
 * @param source    what is watched: {@code price}, or a line such as {@code macd:12:26:9/signal}
 * @param when      {@code crosses_above}, {@code crosses_below} or {@code crosses}
 * @param target    what has to be passed: a number as it is written, or another line
 * @param interval  of the bars of an indicator
 * @param repeat    {@code once}, {@code minute} or {@code day}
 * @param armed     whether it can still fire
 * @param lastFired in the time of the market
 */
public record Alert(
        String id,
        Market market,
        String symbol,
        String source,
        String when,
        String target,
        Optional<String> interval,
        String repeat,
        String note,
        boolean armed,
        Instant created,
        long fired,
        Optional<Instant> lastFired) {}
