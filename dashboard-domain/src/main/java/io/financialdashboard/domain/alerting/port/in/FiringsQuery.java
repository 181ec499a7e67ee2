package io.financialdashboard.domain.alerting.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import java.util.Optional;

/**
 * Which firings are wanted, newest first.
 *
 * @param alertId only those of that alert, which may be deleted meanwhile
 * @param before  only those with a smaller number
 * @param limit   at most so many, from 1
 */
public record FiringsQuery(Optional<String> alertId, Optional<Long> before, int limit) {
    public FiringsQuery {
        require(limit > 0, "limit must be above zero, got %s", limit);
    }

    public boolean matches(Firing firing) {
        return alertId.map(firing.alertId()::equals).orElse(true)
                && before.map(number -> firing.number() < number).orElse(true);
    }
}
