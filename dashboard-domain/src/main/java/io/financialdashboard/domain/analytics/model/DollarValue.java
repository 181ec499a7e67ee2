package io.financialdashboard.domain.analytics.model;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.util.OptionalDouble;
import java.util.Set;

/** Amounts of an asset in US dollars (MARKET-RULES 17). Coins that promise a dollar are counted as one. */
public final class DollarValue {
    private static final Set<String> DOLLARS = Set.of("USD", "USDT", "USDC");
    private static final Set<VolumeKind> AMOUNTS = Set.of(VolumeKind.BASE, VolumeKind.SHARES);

    private DollarValue() {}

    /**
     * What changed hands: price x volume. Empty where volume is unknown or counts no amount, or the price is in another
     * currency.
     *
     * @param volume in volume steps of the asset
     */
    public static OptionalDouble traded(Asset asset, double price, long volume) {
        return AMOUNTS.contains(asset.volumeKind()) && volume != Candle.UNKNOWN_VOLUME
                ? inDollars(asset, price * (volume / Math.pow(10, asset.volumeScale())))
                : OptionalDouble.empty();
    }

    /** What all units are worth: price x units outstanding. Empty where the catalogue does not say how many there are. */
    public static OptionalDouble outstanding(Asset asset, double price) {
        return asset.outstanding().isPresent()
                ? inDollars(asset, price * asset.outstanding().get().units())
                : OptionalDouble.empty();
    }

    private static OptionalDouble inDollars(Asset asset, double amount) {
        return DOLLARS.contains(asset.quoteCurrency()) && Double.isFinite(amount)
                ? OptionalDouble.of(amount)
                : OptionalDouble.empty();
    }
}
