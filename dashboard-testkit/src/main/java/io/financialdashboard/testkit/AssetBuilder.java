package io.financialdashboard.testkit;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.PriceBasis;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.UnitsOutstanding;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An asset of which a test says only what matters to it: {@code asset("BTC/USDT", CRYPTO, calendar).scale(2).build()}. */
public final class AssetBuilder {
    private final String symbol;
    private final Market market;
    private final TradingCalendar calendar;
    private int priceScale = 2;
    private OptionalDouble minTick = OptionalDouble.empty();
    private VolumeKind volumeKind;
    private int volumeScale;
    private boolean mayBeNegative;
    private boolean fixing;
    private OptionalDouble referencePrice = OptionalDouble.of(100);
    private Optional<UnitsOutstanding> outstanding = Optional.empty();
    private List<Split> splits = List.of();

    private AssetBuilder(String symbol, Market market, TradingCalendar calendar) {
        this.symbol = symbol;
        this.market = market;
        this.calendar = calendar;
        this.volumeKind = switch (market) {
            case CRYPTO -> VolumeKind.BASE;
            case STOCKS -> VolumeKind.SHARES;
            case FOREX, COMMODITIES -> VolumeKind.TICKS;
        };
        this.volumeScale = market == Market.CRYPTO ? 6 : 0;
    }

    public static AssetBuilder asset(String symbol, Market market, TradingCalendar calendar) {
        return new AssetBuilder(symbol, market, calendar);
    }

    public AssetBuilder scale(int decimals) {
        this.priceScale = decimals;
        return this;
    }

    /** Without a call it is one unit of the last decimal. */
    public AssetBuilder tick(double step) {
        this.minTick = OptionalDouble.of(step);
        return this;
    }

    public AssetBuilder volume(VolumeKind kind, int scale) {
        this.volumeKind = kind;
        this.volumeScale = scale;
        return this;
    }

    public AssetBuilder mayBeNegative() {
        this.mayBeNegative = true;
        return this;
    }

    public AssetBuilder fixing() {
        this.fixing = true;
        return this;
    }

    public AssetBuilder reference(double price) {
        this.referencePrice = OptionalDouble.of(price);
        return this;
    }

    public AssetBuilder outstanding(UnitsOutstanding units) {
        this.outstanding = Optional.of(units);
        return this;
    }

    public AssetBuilder splits(Split... all) {
        this.splits = List.of(all);
        return this;
    }

    public Asset build() {
        int slash = symbol.indexOf('/');
        return new Asset(
                new Symbol(symbol),
                market,
                symbol,
                slash < 0 ? symbol : symbol.substring(0, slash),
                slash < 0 ? "USD" : symbol.substring(slash + 1),
                priceScale,
                minTick.orElse(Math.pow(10, -priceScale)),
                calendar,
                calendar,
                volumeKind,
                volumeScale,
                market == Market.CRYPTO || market == Market.STOCKS ? PriceBasis.LAST : PriceBasis.MID,
                mayBeNegative,
                fixing,
                referencePrice,
                outstanding,
                splits);
    }
}
