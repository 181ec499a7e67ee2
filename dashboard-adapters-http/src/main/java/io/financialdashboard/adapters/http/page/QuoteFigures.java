package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.adapters.http.page.view.Direction.NONE;

import io.financialdashboard.adapters.http.page.view.Figure;
import io.financialdashboard.adapters.http.page.view.YearRange;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Duration;
import java.util.List;

/** The figures of an asset's quote: bid, ask, spread, ranges, volume, last trade. */
final class QuoteFigures {
    private static final long YEAR = Duration.ofDays(365).toMillis();
    private static final int MOST_DAYS = 366;

    private final MarketData marketData;

    QuoteFigures(MarketData marketData) {
        this.marketData = marketData;
    }

    List<Figure> of(Asset asset) {
        return marketData
                .findQuote(asset.symbol())
                .map(quote -> of(asset, quote))
                .orElse(List.of());
    }

    private List<Figure> of(Asset asset, AssetQuote quote) {
        boolean rolling = quote.window() == ChangeWindow.ROLLING_24_HOURS;
        double bid = quote.quote().bid();
        double ask = quote.quote().ask();
        return List.of(
                figure("bid", "Bid", price(asset, bid), "The best price at which somebody buys"),
                figure("ask", "Ask", price(asset, ask), "The best price at which somebody sells"),
                figure("spread", "Spread", price(asset, ask - bid), "Ask less bid"),
                figure(
                        "previous_close",
                        rolling ? "24 h ago" : "Previous close",
                        price(asset, quote.previousClose().orElse(Double.NaN)),
                        "What the change is measured against"),
                figure(
                        "range",
                        rolling ? "24 h range" : "Day range",
                        range(asset, quote.low(), quote.high()),
                        "Lowest and highest price"),
                yearRange(asset),
                figure(
                        "volume",
                        rolling ? "Volume 24 h" : "Volume",
                        volume(asset, quote.volume()),
                        volumeMeaning(asset.volumeKind())),
                figure(
                        "last_trade",
                        "Last trade",
                        TimeTexts.exactly(quote.quote().time()),
                        "When the last price came"));
    }

    /** As plain numbers. */
    YearRange year(Asset asset) {
        double[] range = yearLowAndHigh(asset);
        return range[0] > range[1]
                ? YearRange.NONE
                : new YearRange(Double.toString(range[0]), Double.toString(range[1]));
    }

    private Figure yearRange(Asset asset) {
        double[] range = yearLowAndHigh(asset);
        return figure(
                "year_range", "52-week range", range(asset, range[0], range[1]), "Lowest and highest price of a year");
    }

    private double[] yearLowAndHigh(Asset asset) {
        CandleSeries days = marketData.candles(CandlesQuery.latest(asset.symbol(), Interval.ONE_DAY, MOST_DAYS));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < days.size(); i++) {
            if (days.time(i) > days.lastTime() - YEAR) {
                low = Math.min(low, Double.isNaN(days.low(i)) ? days.close(i) : days.low(i));
                high = Math.max(high, Double.isNaN(days.high(i)) ? days.close(i) : days.high(i));
            }
        }
        return new double[] {low, high};
    }

    private static Figure figure(String key, String label, String value, String meaning) {
        return new Figure(key, label, value, "", NONE, meaning);
    }

    private static String price(Asset asset, double price) {
        return NumberTexts.price(asset, price).text();
    }

    private static String range(Asset asset, double low, double high) {
        return price(asset, low) + " – " + price(asset, high);
    }

    private static String volume(Asset asset, long steps) {
        if (steps == Candle.UNKNOWN_VOLUME || asset.volumeKind() == VolumeKind.NONE) {
            return Figures.UNKNOWN;
        }
        String amount = NumberTexts.compact(steps / Math.pow(10, asset.volumeScale()));
        return switch (asset.volumeKind()) {
            case BASE -> amount + " " + asset.baseCurrency();
            case TICKS -> amount + " ticks";
            case CONTRACTS -> amount + " contracts";
            case SHARES, NONE -> amount;
        };
    }

    private static String volumeMeaning(VolumeKind kind) {
        return switch (kind) {
            case BASE -> "What changed hands, in units of the coin";
            case SHARES -> "Shares that changed hands";
            case CONTRACTS -> "Contracts that changed hands";
            case TICKS -> "How often the price changed: nobody counts trades here";
            case NONE -> "This asset has no volume";
        };
    }
}
