package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * The 24 hours before the last trade, in steps of the finest bars, measured against the last price before them. Time is
 * that of the data: without a trade nothing changes.
 */
final class RollingDay implements PriceSpan {
    private static final long LENGTH = Duration.ofHours(24).toMillis();

    private final Segments open;
    private final Deque<Step> steps = new ArrayDeque<>();
    private OptionalDouble reference = OptionalDouble.empty();
    private Step sum = Step.NOTHING;
    private boolean sumIsOld;

    RollingDay(Segments open) {
        this.open = open;
    }

    @Override
    public ChangeWindow window() {
        return ChangeWindow.ROLLING_24_HOURS;
    }

    @Override
    public void sealed(Segment segment) {
        append(new Step(segment.closes(), segment.high(), segment.low(), segment.close(), segment.volume()));
    }

    /** Puts a bar that exists already into the span. */
    void begin(long closes, CandleSeries bars, int index) {
        append(new Step(
                closes,
                Double.isNaN(bars.high(index)) ? bars.close(index) : bars.high(index),
                Double.isNaN(bars.low(index)) ? bars.close(index) : bars.low(index),
                bars.close(index),
                bars.volume(index)));
    }

    void clear() {
        steps.clear();
        reference = OptionalDouble.empty();
        sumIsOld = true;
    }

    @Override
    public Figures at(long lastTrade, double price, Candle today) {
        long begin = lastTrade - LENGTH;
        while (!steps.isEmpty() && steps.getFirst().closes() <= begin) {
            reference = OptionalDouble.of(steps.removeFirst().close());
            sumIsOld = true;
        }
        if (sumIsOld) {
            sum = Step.NOTHING;
            steps.forEach(step -> sum = sum.and(step));
            sumIsOld = false;
        }
        Step all = sum;
        for (Segment segment : open.all()) {
            all = all.and(new Step(segment.closes(), segment.high(), segment.low(), segment.close(), segment.volume()));
        }
        return all.isNothing()
                ? new Figures(reference, price, price, Candle.UNKNOWN_VOLUME)
                : new Figures(reference, all.high(), all.low(), all.volume());
    }

    private void append(Step step) {
        steps.add(step);
        sumIsOld = true;
    }

    private record Step(long closes, double high, double low, double close, long volume) {
        static final Step NOTHING =
                new Step(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, Candle.UNKNOWN_VOLUME);

        boolean isNothing() {
            return Double.isNaN(close);
        }

        Step and(Step later) {
            return new Step(
                    later.closes,
                    Math.max(high, later.high),
                    Math.min(low, later.low),
                    later.close,
                    isNothing() ? later.volume : sum(volume, later.volume));
        }

        /** Each day's sum is known to fit; should two of them not, the most that there is says enough. */
        private static long sum(long a, long b) {
            if (a == Candle.UNKNOWN_VOLUME || b == Candle.UNKNOWN_VOLUME) {
                return Candle.UNKNOWN_VOLUME;
            }
            return a + b < 0 ? Long.MAX_VALUE : a + b;
        }
    }
}
