package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import java.math.BigDecimal;

/**
 * How TradingView writes the steps of a price: {@code minMove / scale}.
 *
 * <p>For example a tick of 0.25 shown with two decimals: scale 100, minMove 25. EUR/USD with five decimals: scale 100000,
 * minMove 1, and pips of ten steps.
 *
 * @param scale   a power of ten
 * @param minMove whole steps of {@code 1 / scale}, at least one
 * @param pip     how many steps a pip has, 0 where nobody counts pips
 */
public record PriceGrid(long scale, long minMove, int pip) {
    private static final int FRACTION_OF_A_PIP = 10;

    public static PriceGrid of(Asset asset) {
        BigDecimal tick = BigDecimal.valueOf(asset.minTick()).stripTrailingZeros();
        // A tick finer than what is shown would be no whole number of steps.
        int decimals = Math.max(asset.priceScale(), tick.scale());
        long scale = BigDecimal.ONE.scaleByPowerOfTen(decimals).longValueExact();
        return new PriceGrid(scale, tick.scaleByPowerOfTen(decimals).longValueExact(), pip(asset));
    }

    /** Currencies are quoted to a tenth of a pip: five decimals, three for the yen. */
    private static int pip(Asset asset) {
        boolean tenths = asset.market() == Market.FOREX && (asset.priceScale() == 5 || asset.priceScale() == 3);
        return tenths ? FRACTION_OF_A_PIP : 0;
    }
}
