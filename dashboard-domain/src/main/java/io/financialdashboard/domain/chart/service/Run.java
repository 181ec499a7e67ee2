package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.service.indicator.Bar;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.util.Arrays;

/**
 * An indicator on its way along a series: its state after the last closed bar and the values it had at those of a page.
 * One owner at a time.
 */
final class Run {
    private final Page page;
    private final RunningIndicator indicator;
    private final double[][] columns;
    private final double[] values;
    private long[] times = new long[64];
    private int[] prints = new int[64];
    private int size;
    private long last = Long.MIN_VALUE;

    Run(Page page, RunningIndicator indicator, int outputs) {
        this.page = page;
        this.indicator = indicator;
        this.columns = new double[outputs][64];
        this.values = new double[outputs];
    }

    Page page() {
        return page;
    }

    /** Closed bars before those whose values are asked for. */
    void warmUp(CandleSeries closed) {
        for (int i = 0; i < closed.size(); i++) {
            pass(closed, i);
        }
    }

    /** Closed bars whose values are kept. */
    void add(CandleSeries closed) {
        for (int i = 0; i < closed.size(); i++) {
            pass(closed, i);
            keep(closed, i);
        }
    }

    /**
     * Takes up the closed ones of the newest bars of the series that it has not seen.
     *
     * @return whether they join on: false after a correction, a gap, or when the series went back in time
     */
    boolean follow(CandleSeries newest) {
        CandleSeries closed = newest.lastIsForming() ? newest.first(newest.size() - 1) : newest;
        int known = closed.indexAtOrAfter(last + 1);
        boolean joins = known > 0 && closed.time(known - 1) == last && agrees(closed.first(known));
        if (joins) {
            add(closed.slice(known, closed.size()));
        }
        return joins;
    }

    /** Whether these bars, as far as they are closed and lie where values are kept, are those it went along. */
    boolean agrees(CandleSeries bars) {
        int own = size == 0 ? 0 : place(Math.max(bars.firstTime(), times[0]));
        for (int i = size == 0 ? bars.size() : bars.indexAtOrAfter(times[0]); i < bars.size(); i++, own++) {
            if (!bars.isForming(i) && (own >= size || times[own] != bars.time(i) || prints[own] != print(bars, i))) {
                return false;
            }
        }
        return true;
    }

    /** The values at that bar, in an array that the next call uses again; all {@code NaN} if it was never passed. */
    double[] at(CandleSeries bars, int index) {
        if (bars.isForming(index) && bars.time(index) > last) {
            indicator.take(bar(bars, index), values);
            return values;
        }
        int own = place(bars.time(index));
        boolean found = own < size && times[own] == bars.time(index);
        for (int i = 0; i < columns.length; i++) {
            values[i] = found ? columns[i][own] : Double.NaN;
        }
        return values;
    }

    private void pass(CandleSeries bars, int index) {
        indicator.take(bar(bars, index), values);
        indicator.commit();
        last = bars.time(index);
    }

    private void keep(CandleSeries bars, int index) {
        if (size == times.length) {
            grow();
        }
        times[size] = bars.time(index);
        prints[size] = print(bars, index);
        for (int i = 0; i < columns.length; i++) {
            columns[i][size] = values[i];
        }
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        times = Arrays.copyOf(times, capacity);
        prints = Arrays.copyOf(prints, capacity);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], capacity);
        }
    }

    private int place(long time) {
        int found = Arrays.binarySearch(times, 0, size, time);
        return found >= 0 ? found : -found - 1;
    }

    private static Bar bar(CandleSeries bars, int index) {
        long volume = bars.volume(index);
        return new Bar(
                bars.time(index),
                bars.open(index),
                bars.high(index),
                bars.low(index),
                bars.close(index),
                volume == Candle.UNKNOWN_VOLUME ? Double.NaN : volume);
    }

    /** Tells a bar from its corrected self. */
    private static int print(CandleSeries bars, int index) {
        int print = Double.hashCode(bars.open(index));
        print = print * 31 + Double.hashCode(bars.high(index));
        print = print * 31 + Double.hashCode(bars.low(index));
        print = print * 31 + Double.hashCode(bars.close(index));
        return print * 31 + Long.hashCode(bars.volume(index));
    }
}
