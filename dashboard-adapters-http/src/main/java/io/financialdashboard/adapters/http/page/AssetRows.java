package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.DayRange;
import io.financialdashboard.adapters.http.page.view.Instrument;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.adapters.http.page.view.Sparkline;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns assets and their quotes into rows. */
final class AssetRows {
    private final MarketData marketData;
    private final ChartIntervals intervals;
    private final Sparklines sparklines;
    private final Texts texts;
    private final NumberTexts numbers;

    AssetRows(MarketData marketData, Texts texts) {
        this.marketData = marketData;
        this.texts = texts;
        this.numbers = new NumberTexts(texts);
        this.intervals = new ChartIntervals(marketData);
        this.sparklines = new Sparklines(marketData);
    }

    static Instrument instrument(Asset asset, Texts texts) {
        String market = asset.market().id();
        String symbol = asset.symbol().value();
        return new Instrument(
                symbol,
                market,
                name(asset, texts),
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
    private static String name(Asset asset, Texts texts) {
        boolean saysMore = !asset.displayName().equals(asset.symbol().value());
        return saysMore
                ? asset.displayName()
                : texts.text("market." + asset.market().id());
    }

    AssetRow row(Asset asset) {
        Optional<AssetQuote> quote = marketData.findQuote(asset.symbol());
        Optional<Interval> interval = intervals.forCard(asset);
        ChangeText change =
                quote.map(known -> numbers.percent(known.changePercent())).orElse(ChangeText.NONE);
        return new AssetRow(
                instrument(asset, texts),
                interval.map(Interval::id).orElse(""),
                quote.map(known -> numbers.price(asset, known.quote().price())).orElse(PriceText.NONE),
                change,
                interval.map(length -> sparklines.of(asset, length, change.direction()))
                        .orElseGet(() -> Sparkline.none(change.direction())),
                quote.map(this::range).orElseGet(() -> DayRange.none(texts.text("range.unknown"))),
                quote.map(AssetQuote::stale).orElse(false));
    }

    private DayRange range(AssetQuote quote) {
        return range(quote.asset(), quote.low(), quote.high(), quote.quote().price());
    }

    private DayRange range(Asset asset, double low, double high, double price) {
        double place = high > low ? Math.clamp((price - low) / (high - low), 0, 1) : 0.5;
        String label = texts.text(
                "range.day",
                Map.of(
                        "low", numbers.price(asset, low).text(),
                        "high", numbers.price(asset, high).text()));
        return new DayRange(label, String.format(Locale.ROOT, "%.1f", place * 100));
    }
}
