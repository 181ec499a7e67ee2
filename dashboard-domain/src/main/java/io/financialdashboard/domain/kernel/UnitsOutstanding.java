package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.LocalDate;

/**
 * How many units of an asset exist (shares, coins), by which a price becomes a market value.
 *
 * @param units the count, above zero
 * @param asOf  the day for which the count was published
 */
public record UnitsOutstanding(double units, LocalDate asOf) {
    public UnitsOutstanding {
        require(Double.isFinite(units) && units > 0, "units outstanding must be above zero, got %s", units);
    }
}
