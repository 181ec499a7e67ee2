package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.DayRange;
import io.financialdashboard.adapters.http.page.view.Instrument;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.Locale;

/** Turns assets and their quotes into rows. */
final class AssetRows {
    private final MarketData marketData;
    private final Sparklines sparklines;

    AssetRows(MarketData marketData) {
        this.marketData = marketData;
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
                "/chart/" + market + "/" + symbol.replace('/', '-'));
    }

    /** EUR/USD is called EUR/USD: then the name of its market says more. */
    private static String name(Asset asset) {
        return asset.displayName().equals(asset.symbol().value()) ? Frames.title(asset.market()) : asset.displayName();
    }

    AssetRow row(Asset asset) {
        return marketData
                .findQuote(asset.symbol())
                .map(this::row)
                .orElseGet(() -> new AssetRow(
                        instrument(asset),
                        PriceText.NONE,
                        ChangeText.NONE,
                        sparklines.of(asset, ChangeText.NONE.direction()),
                        new DayRange(PriceText.NONE, PriceText.NONE, "50"),
                        false));
    }

    AssetRow row(AssetQuote quote) {
        Asset asset = quote.asset();
        ChangeText change = NumberTexts.percent(quote.changePercent());
        return new AssetRow(
                instrument(asset),
                NumberTexts.price(asset, quote.quote().price()),
                change,
                sparklines.of(asset, change.direction()),
                range(quote),
                quote.stale());
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
