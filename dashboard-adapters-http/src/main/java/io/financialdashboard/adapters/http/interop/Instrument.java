package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.Optional;
import java.util.Set;

/**
 * What TradingView's dialects say of an asset, all of it from the catalogue and the calendar.
 *
 * @param intervals of which it has bars
 * @param hasVolume whether these tell how much was traded; a recorded series may not, whatever the catalogue says
 */
public record Instrument(
        Asset asset, Set<Interval> intervals, boolean hasVolume, TradingWeek week, PriceGrid grid, DataSource source) {
    public static Instrument of(Asset asset, MarketData marketData, TradingWeeks weeks) {
        return new Instrument(
                asset,
                marketData.intervals(asset.symbol()),
                hasVolume(asset, marketData),
                weeks.of(asset.calendar()),
                PriceGrid.of(asset),
                marketData.source());
    }

    /** The kind of instrument in TradingView's words. */
    public static String type(Market market) {
        return switch (market) {
            case FOREX -> "forex";
            case CRYPTO -> "crypto";
            case STOCKS -> "stock";
            case COMMODITIES -> "commodity";
        };
    }

    /**
     * The same in the words of TradingView's data integration, which knows no commodity and wants the kind of what a CFD is
     * on. A metal or oil here follows a price that is noted somewhere, as an index is: there is no contract that ends,
     * without whose root and month a {@code futures} is refused, nor a second currency as in {@code forex}.
     */
    String brokersType() {
        return isCfd() ? "index" : type();
    }

    /** Whether it is a contract for difference (MARKET-RULES 9). */
    boolean isCfd() {
        return asset.market() == Market.COMMODITIES;
    }

    /** What is bought and sold, if that is a currency. */
    Optional<String> baseCurrency() {
        return switch (asset.market()) {
            case FOREX, CRYPTO -> Optional.of(asset.baseCurrency());
            case STOCKS, COMMODITIES -> Optional.empty();
        };
    }

    public String exchange() {
        return AssetNames.exchange(asset.market());
    }

    public String type() {
        return type(asset.market());
    }

    /** The name for people; prices that are not live say so wherever they are shown. */
    public String description() {
        return source == DataSource.LIVE ? asset.displayName() : asset.displayName() + " (" + source.id() + ")";
    }

    public boolean hasIntraday() {
        return intervals.stream().anyMatch(Interval::isIntraday);
    }

    public boolean has(Interval interval) {
        return intervals.contains(interval);
    }

    /** Which columns its bars have: a fixing has only a close. */
    public String visiblePlots() {
        if (asset.fixing()) {
            return "c";
        }
        return hasVolume ? "ohlcv" : "ohlc";
    }

    private static boolean hasVolume(Asset asset, MarketData marketData) {
        return asset.volumeKind() != VolumeKind.NONE
                && marketData
                        .findQuote(asset.symbol())
                        .map(quote -> quote.today().hasVolume())
                        .orElse(true);
    }
}
