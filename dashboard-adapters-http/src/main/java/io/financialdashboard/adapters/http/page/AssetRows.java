package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.DayRange;
import io.financialdashboard.adapters.http.page.view.Instrument;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.adapters.http.page.view.Sparkline;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.Locale;
import java.util.Optional;

/** Turns assets and their quotes into rows. */
final class AssetRows {
    private final MarketData marketData;
    private final ChartIntervals intervals;
    private final Sparklines sparklines;

    AssetRows(MarketData marketData) {
        this.marketData = marketData;
        this.intervals = new ChartIntervals(marketData);
        this.sparklines = new Sparklines(marketData);
    }

    static Instrument instrument(Asset asset) {
        String market = asset.market().id();
        String symbol = asset.symbol().value();
        return new Instrument(
                symbol,
                market,
                name(asset),
                asset.priceScale(),
                NumberTexts.hasPipFraction(asset),
                asset.fixing(),
                asset.volumeKind().meaning(),
                asset.priceBasis().id(),
                unit(asset),
                asset.calendar().zone().getId(),
                asset.market() != Market.CRYPTO,
                "/chart/" + market + "/" + symbol.replace('/', '-'));
    }

    private static String unit(Asset asset) {
        return switch (asset.volumeKind()) {
            case BASE -> asset.baseCurrency();
            case NONE -> "";
            case SHARES, CONTRACTS, TICKS -> asset.volumeKind().id();
        };
    }

    /** EUR/USD is called EUR/USD: then the name of its market says more. */
    private static String name(Asset asset) {
        return asset.displayName().equals(asset.symbol().value()) ? Frames.title(asset.market()) : asset.displayName();
    }

    AssetRow row(Asset asset) {
        Optional<AssetQuote> quote = marketData.findQuote(asset.symbol());
        Optional<Interval> interval = intervals.forCard(asset);
        ChangeText change =
                quote.map(known -> NumberTexts.percent(known.changePercent())).orElse(ChangeText.NONE);
        return new AssetRow(
                instrument(asset),
                interval.map(Interval::id).orElse(""),
                quote.map(known -> NumberTexts.price(asset, known.quote().price()))
                        .orElse(PriceText.NONE),
                change,
                interval.map(length -> sparklines.of(asset, length, change.direction()))
                        .orElseGet(() -> Sparkline.none(change.direction())),
                quote.map(AssetRows::range).orElse(DayRange.NONE),
                quote.map(AssetQuote::stale).orElse(false));
    }

    static DayRange range(AssetQuote quote) {
        return range(quote.asset(), quote.low(), quote.high(), quote.quote().price());
    }

    static DayRange range(Asset asset, double low, double high, double price) {
        double place = high > low ? Math.clamp((price - low) / (high - low), 0, 1) : 0.5;
        return new DayRange(
                NumberTexts.price(asset, low),
                NumberTexts.price(asset, high),
                String.format(Locale.ROOT, "%.1f", place * 100));
    }
}
