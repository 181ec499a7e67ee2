package io.financialdashboard.domain.analytics.model;

import io.financialdashboard.domain.kernel.PercentChange;
import java.util.Arrays;
import java.util.List;

/**
 * The index of a market in which every member weighs the same again each day, and the market's breadth on each day.
 * Immutable.
 *
 * <p>It stands at {@value #BASE_LEVEL} on the first day by which every member has begun. From day to day it grows by the
 * mean of the members' returns, each from the member's own close before; a member without a bar on a day does not count
 * on it. A day is any on which a member has a bar.
 *
 * <p>For example two members that close at 10, 11 and at 20, 19: returns of 10 % and -5 %, so from 100 to 102.5.
 */
public final class EqualWeightIndex {
    public static final double BASE_LEVEL = 100;

    private final long[] days;
    private final double[] levels;
    private final double[] breadths;

    private EqualWeightIndex(long[] days, double[] levels, double[] breadths) {
        this.days = days;
        this.levels = levels;
        this.breadths = breadths;
    }

    /** Members without a single day are left out; without any member the index has no days. */
    public static EqualWeightIndex of(List<ClosingPrices> all) {
        List<ClosingPrices> members =
                all.stream().filter(prices -> !prices.isEmpty()).toList();
        long base = members.stream().mapToLong(prices -> prices.day(0)).max().orElse(0);
        long[] days = members.stream()
                .flatMapToLong(prices -> prices.daysFrom(base))
                .sorted()
                .distinct()
                .toArray();
        double[] sums = new double[days.length];
        Advances[] advances = new Advances[days.length];
        Arrays.fill(advances, Advances.NONE);
        members.forEach(prices -> addReturns(prices, days, sums, advances));
        return fold(days, sums, advances);
    }

    private static void addReturns(ClosingPrices prices, long[] days, double[] sums, Advances[] advances) {
        int at = 0;
        for (int i = prices.indexAtOrAfter(days[0] + 1); i < prices.size(); i++) {
            while (days[at] < prices.day(i)) {
                at++;
            }
            double before = prices.close(i - 1);
            double change = prices.close(i) / before - 1;
            if (before > 0 && prices.close(i) > 0 && Double.isFinite(change)) {
                sums[at] += change;
                advances[at] = advances[at].plus(PercentChange.of(prices.close(i), before));
            }
        }
    }

    private static EqualWeightIndex fold(long[] days, double[] sums, Advances[] advances) {
        double[] levels = new double[days.length];
        double[] breadths = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            int counted = advances[i].all();
            double growth = counted == 0 ? 0 : sums[i] / counted;
            levels[i] = i == 0 ? BASE_LEVEL : levels[i - 1] * (1 + growth);
            breadths[i] = advances[i].ratio().orElse(0);
        }
        return new EqualWeightIndex(days, levels, breadths);
    }

    public int size() {
        return days.length;
    }

    public boolean isEmpty() {
        return days.length == 0;
    }

    /** Epoch day. */
    public long day(int index) {
        return days[index];
    }

    public double level(int index) {
        return levels[index];
    }

    public long lastDay() {
        return days[days.length - 1];
    }

    public double lastLevel() {
        return levels[levels.length - 1];
    }

    /** The mean level of the {@code count} days that end with that one. */
    double meanLevel(int last, int count) {
        return Mean.of(levels, last - count + 1, last + 1);
    }

    /** The mean breadth of the {@code count} days that end with that one. */
    double meanBreadth(int last, int count) {
        return Mean.of(breadths, last - count + 1, last + 1);
    }

    /** The {@code count} levels that end with that day. */
    double[] levels(int last, int count) {
        return Arrays.copyOfRange(levels, last - count + 1, last + 1);
    }
}
