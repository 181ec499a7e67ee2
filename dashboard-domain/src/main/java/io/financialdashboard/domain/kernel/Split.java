package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.LocalDate;
import java.util.List;

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

    /**
     * How many units of the later price one of the earlier price is: the product of the splits in between where the prices
     * show them, else 1. They show them if the step from one price to the other is smaller in size once it is adjusted:
     * many series were adjusted at their source already, and simulated prices never split
     * ({@code docs/decisions/0006-splits-where-prices-show-them.md}).
     *
     * <p>For example 4.0 from Apple's 499.23 of 2020-08-28 to 129.04 of 2020-08-31, but 1.0 from 124.81 to 129.04.
     *
     * @param day      the epoch day of the earlier price
     * @param laterDay the epoch day of the later price
     */
    public static double ratioShown(List<Split> splits, long day, double price, long laterDay, double laterPrice) {
        double ratio = 1;
        for (Split split : splits) {
            long first = split.exDate.toEpochDay();
            ratio *= first > day && first <= laterDay ? split.ratio : 1;
        }
        if (ratio == 1) {
            return 1;
        }
        double step = Math.abs(Math.log(laterPrice / price));
        double adjusted = Math.abs(Math.log(laterPrice * ratio / price));
        return adjusted < step ? ratio : 1;
    }
}
