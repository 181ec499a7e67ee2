package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.domain.kernel.Candle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trades by which a bar became what it is now, as few as say all: folded behind those told before they are the bar,
 * with its open, its extremes, its close and its volume.
 *
 * <p>For example from a high of 102, a low of 99 and a close of 101 to a high of 105 and a close of 100: 105, then 100.
 */
final class BarPath {
    private final Optional<Candle> before;
    private final Candle now;
    private final List<Double> prices = new ArrayList<>();

    private BarPath(Optional<Candle> before, Candle now) {
        this.before = before;
        this.now = now;
    }

    /**
     * A trade of the path.
     *
     * @param size in steps of the asset's volume; 0 where it is unknown, or less than a step for each trade was counted
     */
    record Trade(double price, long size) {}

    /** @param before what was told of the same bar; empty of a new one */
    static List<Trade> trades(Optional<Candle> before, Candle now) {
        return new BarPath(before, now).trades();
    }

    private List<Trade> trades() {
        long size = size();
        boolean isSame = before.map(then -> then.close() == now.close()).orElse(false);
        collect();
        if (isSame && size == 0 && prices.size() <= 1) {
            return List.of();
        }
        // Who reads them takes none without a size: one step for each, and what is left for the last.
        long least = size >= prices.size() ? 1 : 0;
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < prices.size() - 1; i++) {
            trades.add(new Trade(prices.get(i), least));
        }
        trades.add(new Trade(prices.getLast(), size - least * (prices.size() - 1)));
        return trades;
    }

    private void collect() {
        if (!now.isFixing()) {
            double from = before.map(Candle::close).orElseGet(() -> reach(now.open()));
            // Of two extremes the nearer one first, as ticks are made of a recorded bar (MARKET-RULES 27).
            if (now.high() - from <= from - now.low()) {
                reachHigh();
                reachLow();
            } else {
                reachLow();
                reachHigh();
            }
        }
        reach(now.close());
    }

    private void reachHigh() {
        if (now.high() > before.map(Candle::high).orElseGet(now::open)) {
            reach(now.high());
        }
    }

    private void reachLow() {
        if (now.low() < before.map(Candle::low).orElseGet(now::open)) {
            reach(now.low());
        }
    }

    private double reach(double price) {
        if (prices.isEmpty() || prices.getLast() != price) {
            prices.add(price);
        }
        return price;
    }

    private long size() {
        long then = before.map(Candle::volume).orElse(0L);
        return Math.max(0, now.volume() - Math.max(0, then));
    }
}
