package io.financialdashboard.domain.analytics.model;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Split;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * Closing prices of one asset, one for each trading day that has closed, oldest first, all counted in the newest unit: those
 * from before a split that the prices show are divided by its ratio. Days are epoch days of the label. Immutable.
 */
public final class ClosingPrices {
    private static final ClosingPrices NONE = new ClosingPrices(new long[0], new double[0]);

    private final long[] days;
    private final double[] closes;

    private ClosingPrices(long[] days, double[] closes) {
        this.days = days;
        this.closes = closes;
    }

    public static ClosingPrices none() {
        return NONE;
    }

    /** @param daily daily bars; a last one that is still forming is left out */
    public static ClosingPrices of(CandleSeries daily, List<Split> splits) {
        int size = daily.lastIsForming() ? daily.size() - 1 : daily.size();
        long[] days = new long[size];
        double[] closes = new double[size];
        double newUnitsPerOld = 1;
        for (int i = size - 1; i >= 0; i--) {
            days[i] = DayLabel.epochDayOf(daily.time(i));
            if (i < size - 1) {
                newUnitsPerOld *= Split.ratioShown(splits, days[i], daily.close(i), days[i + 1], daily.close(i + 1));
            }
            closes[i] = daily.close(i) / newUnitsPerOld;
        }
        return new ClosingPrices(days, closes);
    }

    public int size() {
        return days.length;
    }

    public boolean isEmpty() {
        return days.length == 0;
    }

    public long day(int index) {
        return days[index];
    }

    public double close(int index) {
        return closes[index];
    }

    /** Every day from that one on that has a close. */
    LongStream daysFrom(long day) {
        return Arrays.stream(days, indexAtOrAfter(day), size());
    }

    int indexAtOrAfter(long day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    /** The close of that very day; empty if there is none. */
    public OptionalDouble closeOn(long day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? OptionalDouble.of(closes[found]) : OptionalDouble.empty();
    }

    /** The last close at or before that day, but none that is more than {@code mostDays} older. */
    public OptionalDouble closeAtOrBefore(long day, int mostDays) {
        int found = Arrays.binarySearch(days, day);
        int index = found >= 0 ? found : -found - 2;
        return index >= 0 && day - days[index] <= mostDays ? OptionalDouble.of(closes[index]) : OptionalDouble.empty();
    }

    /** The newest closes, oldest first; fewer if there are fewer. */
    public double[] last(int count) {
        return Arrays.copyOfRange(closes, Math.max(0, size() - count), size());
    }
}
