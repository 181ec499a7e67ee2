package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * The 24 hours before the last trade, in steps of the finest bars, measured against the last price before them. Time is
 * that of the data: without a trade nothing changes.
 *
 * <p>A step counts as a whole until its last trade is 24 hours old. So the reference is the price as it stood 24 hours ago
 * or up to a minute before, never after, and high, low and volume may reach back up to a minute too far; where the past is
 * told in longer bars, up to one of these. To be exact it would have to keep every tick of a day, and of a minute that was
 * recorded nobody knows when within it a price was paid.
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
        append(Step.of(segment));
    }

    /**
     * Puts a bar that exists already into the span.
     *
     * @param lastTrade the latest that its close can have been paid, epoch milliseconds
     */
    void begin(long lastTrade, Candle bar) {
        double high = bar.isFixing() ? bar.close() : bar.high();
        double low = bar.isFixing() ? bar.close() : bar.low();
        append(new Step(lastTrade, high, low, bar.close(), bar.volume()));
    }

    void clear() {
        steps.clear();
        reference = OptionalDouble.empty();
        sumIsOld = true;
    }

    @Override
    public Figures at(long lastTrade, double price, Candle today) {
        long begin = lastTrade - LENGTH;
        while (!steps.isEmpty() && steps.getFirst().lastTrade() <= begin) {
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
            all = all.and(Step.of(segment));
        }
        return all.isNothing()
                ? new Figures(reference, price, price, Candle.UNKNOWN_VOLUME)
                : new Figures(reference, all.high(), all.low(), all.volume());
    }

    private void append(Step step) {
        steps.add(step);
        sumIsOld = true;
    }

    private record Step(long lastTrade, double high, double low, double close, long volume) {
        static final Step NOTHING =
                new Step(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, Candle.UNKNOWN_VOLUME);

        static Step of(Segment segment) {
            return new Step(segment.lastTrade(), segment.high(), segment.low(), segment.close(), segment.volume());
        }

        boolean isNothing() {
            return Double.isNaN(close);
        }

        Step and(Step later) {
            return new Step(
                    later.lastTrade,
                    Math.max(high, later.high),
                    Math.min(low, later.low),
                    later.close,
                    isNothing() ? later.volume : Candle.sumOfVolumes(volume, later.volume));
        }
    }
}
