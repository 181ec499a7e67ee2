package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.LocalDate;

/**
 * A change of the unit in which an asset is counted.
 *
 * @param exDate the first trading day at the new count
 * @param ratio  new units per old one: 4.0 for Apple's 4:1 of 2020-08-31, 0.125 for a reverse split 1:8
 */
public record Split(LocalDate exDate, double ratio) {
    public Split {
        require(Double.isFinite(ratio) && ratio > 0, "a split's ratio must be above zero, got %s", ratio);
    }
}
