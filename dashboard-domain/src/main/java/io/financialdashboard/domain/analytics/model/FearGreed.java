package io.financialdashboard.domain.analytics.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How greedy a market has been, 0 to 100 (MARKET-RULES 15): the mean of four percentile ranks, each of the last closed day
 * within the market's own last days, a year of them. The choice of parts follows CNN Business's "Fear and Greed Index" as
 * far as prices alone tell them; the figures are not comparable with CNN's.
 *
 * <ul>
 *   <li>momentum: the equal-weight index over its mean of 125 days, that day's included
 *   <li>calm: minus the 20-day realised volatility of the index
 *   <li>breadth: the mean of 20 days' breadth
 *   <li>appetite: the 20-day return of the index less that of gold
 * </ul>
 *
 * <p>A day's gold is the last close at or before it, at most seven days old.
 *
 * @param yearDays days in a year of this market, and how many days the ranks are taken within
 */
public record FearGreed(EqualWeightIndex index, ClosingPrices gold, int yearDays) {
    private static final int MOMENTUM_DAYS = 125;
    private static final int LOOK_BACK = 20;
    private static final int OLDEST_GOLD = 7;

    /** Rounded to a whole number; empty if any part lacks a day within the year. */
    public OptionalInt value() {
        if (index.size() < yearDays + MOMENTUM_DAYS - 1) {
            return OptionalInt.empty();
        }
        double sum = 0;
        for (Part part : List.<Part>of(this::momentum, this::calm, this::breadth, this::appetite)) {
            OptionalDouble rank = rank(part);
            if (rank.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += rank.getAsDouble();
        }
        return OptionalInt.of((int) Math.round(sum / 4));
    }

    /** One of the four, on the day of that number in the index. */
    @FunctionalInterface
    private interface Part {
        OptionalDouble on(int day);
    }

    private OptionalDouble rank(Part part) {
        double[] year = new double[yearDays];
        for (int i = 0; i < yearDays; i++) {
            OptionalDouble figure = part.on(index.size() - yearDays + i);
            if (figure.isEmpty()) {
                return OptionalDouble.empty();
            }
            year[i] = figure.getAsDouble();
        }
        return OptionalDouble.of(PercentileRank.ofLast(year));
    }

    private OptionalDouble momentum(int day) {
        return OptionalDouble.of(index.level(day) / index.meanLevel(day, MOMENTUM_DAYS));
    }

    private OptionalDouble calm(int day) {
        OptionalDouble volatility = RealisedVolatility.ofLast(index.levels(day, RealisedVolatility.CLOSES), yearDays);
        return volatility.isEmpty() ? volatility : OptionalDouble.of(-volatility.getAsDouble());
    }

    private OptionalDouble breadth(int day) {
        return OptionalDouble.of(index.meanBreadth(day, LOOK_BACK));
    }

    private OptionalDouble appetite(int day) {
        OptionalDouble goldNow = gold.closeAtOrBefore(index.day(day), OLDEST_GOLD);
        OptionalDouble goldThen = gold.closeAtOrBefore(index.day(day - LOOK_BACK), OLDEST_GOLD);
        if (goldNow.isEmpty() || goldThen.isEmpty() || goldThen.getAsDouble() <= 0) {
            return OptionalDouble.empty();
        }
        double own = index.level(day) / index.level(day - LOOK_BACK) - 1;
        return OptionalDouble.of(own - (goldNow.getAsDouble() / goldThen.getAsDouble() - 1));
    }
}
