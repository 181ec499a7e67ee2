package io.financialdashboard.domain.alerting.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;

/**
 * What an alert told once.
 *
 * @param number rises by one from firing to firing of one store, from 1
 * @param rule   as it was then
 * @param time   when, in the time of the market: of the price, or of the close of the bar
 * @param value  what was watched: for a price the latest, which may have come back from beyond the target
 * @param target what it passed, then
 */
public record Firing(long number, String alertId, AlertRule rule, Instant time, double value, double target) {
    public Firing {
        require(number > 0, "a firing's number is above zero, got %s", number);
        require(
                Double.isFinite(value) && Double.isFinite(target),
                "a firing has finite values, got %s and %s",
                value,
                target);
    }
}
