package io.financialdashboard.domain.alerting.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule that is watched.
 *
 * @param id        digits; never given twice by one store
 * @param created   when, by the dashboard's clock
 * @param armed     whether it can still fire
 * @param fired     how often it has, since it was made
 * @param lastFired when last, in the time of the market
 */
public record Alert(
        String id, AlertRule rule, Instant created, boolean armed, long fired, Optional<Instant> lastFired) {
    public Alert {
        require(id.matches("[0-9]{1,18}"), "an alert's id is 1 to 18 digits, got '%s'", id);
        require(fired >= 0, "fired must not be negative, got %s", fired);
    }

    /** A new one, that has told nothing yet. */
    public static Alert armed(String id, AlertRule rule, Instant created) {
        return new Alert(id, rule, created, true, 0, Optional.empty());
    }

    /** This alert after it has fired then. */
    public Alert after(Instant firing) {
        return new Alert(id, rule, created, rule.repeat() != Repeat.ONCE, fired + 1, Optional.of(firing));
    }
}
