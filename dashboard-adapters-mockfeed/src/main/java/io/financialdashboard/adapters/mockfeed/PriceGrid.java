package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;

/**
 * The prices that an asset can have, counted in minimum ticks. A price made from a count is the double that its decimal
 * figure reads as, so that it is written without a tail of digits.
 */
final class PriceGrid {
    private final double unitsPerOne;
    private final long unitsPerTick;

    PriceGrid(Asset asset) {
        this.unitsPerOne = StrictMath.pow(10, asset.priceScale());
        this.unitsPerTick = Math.max(1, Math.round(asset.minTick() * unitsPerOne));
    }

    double price(long ticks) {
        return ticks * unitsPerTick / unitsPerOne;
    }

    /** Ticks and parts of a tick. */
    double exactTicks(double price) {
        return price * unitsPerOne / unitsPerTick;
    }

    long ticks(double price) {
        return Math.round(exactTicks(price));
    }
}
