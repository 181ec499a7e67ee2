package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something with a price, and how that price is written, counted and timed.
 *
 * <p>For example EUR/USD: scale 5 (1.08452), minimum tick 0.00001, calendar {@code forex}, volume in ticks.
 *
 * @param symbol         unique within a catalogue
 * @param displayName    the name shown to people, for example {@code Gold}
 * @param baseCurrency   what is priced (currency code, coin, or the symbol itself for stocks)
 * @param quoteCurrency  what the price is counted in
 * @param priceScale     decimals shown, 0 to 10; a price may be finer, and is never rounded to it but on a screen
 * @param minTick        the smallest step of the price, above zero
 * @param calendar       how its days and bars are cut
 * @param hours          when its market trades: those of its calendar, unless a source cuts its bars in another way than the
 *                       market its days
 * @param volumeKind     what its volume counts
 * @param volumeScale    decimals of the volume, 0 to 12: one <em>volume step</em> is 10^-volumeScale of the unit, and every
 *                       {@code long volume} in the domain counts such steps
 * @param priceBasis     which price its candles are made of
 * @param mayBeNegative  whether a price of zero or below is a price rather than an error
 * @param fixing         whether it has only one price a day (a fixing), so that it is a line and not candles
 * @param referencePrice a typical price, to which the simulator is pulled
 * @param outstanding    how many units exist, where that is known
 * @param splits         its splits, oldest first; prices are not adjusted for them, changes across them are
 */
public record Asset(
        Symbol symbol,
        Market market,
        String displayName,
        String baseCurrency,
        String quoteCurrency,
        int priceScale,
        double minTick,
        TradingCalendar calendar,
        TradingCalendar hours,
        VolumeKind volumeKind,
        int volumeScale,
        PriceBasis priceBasis,
        boolean mayBeNegative,
        boolean fixing,
        OptionalDouble referencePrice,
        Optional<UnitsOutstanding> outstanding,
        List<Split> splits) {

    public static final int MAX_PRICE_SCALE = 10;
    public static final int MAX_VOLUME_SCALE = 12;

    public Asset {
        splits = List.copyOf(splits);
        require(!displayName.isBlank(), "display name of %s must not be blank", symbol);
        require(
                priceScale >= 0 && priceScale <= MAX_PRICE_SCALE,
                "price scale of %s must be 0 to 10, got %s",
                symbol,
                priceScale);
        require(
                Double.isFinite(minTick) && minTick > 0,
                "minimum tick of %s must be above zero, got %s",
                symbol,
                minTick);
        require(
                volumeScale >= 0 && volumeScale <= MAX_VOLUME_SCALE,
                "volume scale of %s must be 0 to 12, got %s",
                symbol,
                volumeScale);
        referencePrice.ifPresent(price -> require(
                Double.isFinite(price) && (price > 0 || mayBeNegative),
                "reference price of %s must be above zero, got %s",
                symbol,
                price));
    }

    /** Whether {@code price} can be a price of this asset: finite, and above zero unless it may be negative. */
    public boolean accepts(double price) {
        return Double.isFinite(price) && (price > 0 || mayBeNegative);
    }

    /** This asset on another calendar, bars and trading hours alike. */
    public Asset withCalendar(TradingCalendar other) {
        return with(priceScale, other, other);
    }

    /** This asset with bars that are cut as that calendar says; its market trades when it did. */
    public Asset withBarsOn(TradingCalendar other) {
        return with(priceScale, other, hours);
    }

    /** This asset, its prices shown with so many decimals. */
    public Asset withPriceScale(int decimals) {
        return with(decimals, calendar, hours);
    }

    private Asset with(int decimals, TradingCalendar bars, TradingCalendar trading) {
        return new Asset(
                symbol,
                market,
                displayName,
                baseCurrency,
                quoteCurrency,
                decimals,
                minTick,
                bars,
                trading,
                volumeKind,
                volumeScale,
                priceBasis,
                mayBeNegative,
                fixing,
                referencePrice,
                outstanding,
                splits);
    }
}
