package io.financialdashboard.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What an alert told once; the rule as it was then.
 *
 * @param number      rises from firing to firing
 * @param alert       the id of the alert, which may be deleted meanwhile
 * @param market      empty where the server no longer has the asset
 * @param time        in the time of the market
 * @param value       what was watched
 * @param targetValue what it passed
 */
public record Firing(
        long number,
        String alert,
        Optional<Market> market,
        String symbol,
        String source,
        String when,
        String target,
        Optional<String> interval,
        String repeat,
        String note,
        Instant time,
        double value,
        double targetValue) {}
