package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.adapters.http.page.view.Direction.NONE;

import io.financialdashboard.adapters.http.page.view.Figure;
import io.financialdashboard.adapters.http.page.view.YearRange;
import io.financialdashboard.adapters.http.texts.Texts;
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
import java.util.Map;

/** The figures of an asset's quote: bid, ask, spread, ranges, volume, last trade. */
final class QuoteFigures {
    private static final long YEAR = Duration.ofDays(365).toMillis();
    private static final int MOST_DAYS = 366;

    private final MarketData marketData;
    private final Texts texts;
    private final NumberTexts numbers;
    private final TimeTexts times;

    QuoteFigures(MarketData marketData, Texts texts) {
        this.marketData = marketData;
        this.texts = texts;
        this.numbers = new NumberTexts(texts);
        this.times = new TimeTexts(texts);
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
                figure("bid", price(asset, bid)),
                figure("ask", price(asset, ask)),
                figure("spread", price(asset, ask - bid)),
                figure(
                        "previous_close",
                        rolling ? "previous_24h" : "previous_close",
                        price(asset, quote.previousClose().orElse(Double.NaN)),
                        "previous_close"),
                figure("range", rolling ? "range_24h" : "range", range(asset, quote.low(), quote.high()), "range"),
                yearRange(asset),
                figure(
                        "volume",
                        rolling ? "volume_24h" : "volume",
                        volume(asset, quote.volume()),
                        "volume_" + asset.volumeKind().id()),
                figure("last_trade", times.exactly(quote.quote().time())));
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
        return figure("year_range", range(asset, range[0], range[1]));
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

    private Figure figure(String key, String value) {
        return figure(key, key, value, key);
    }

    private Figure figure(String key, String label, String value, String meaning) {
        return new Figure(key, texts.text("quote." + label), value, "", NONE, texts.text("quote_meaning." + meaning));
    }

    private String price(Asset asset, double price) {
        return numbers.price(asset, price).text();
    }

    private String range(Asset asset, double low, double high) {
        return price(asset, low) + " – " + price(asset, high);
    }

    private String volume(Asset asset, long steps) {
        if (steps == Candle.UNKNOWN_VOLUME || asset.volumeKind() == VolumeKind.NONE) {
            return Figures.UNKNOWN;
        }
        String amount = numbers.compact(steps / Math.pow(10, asset.volumeScale()));
        return switch (asset.volumeKind()) {
            case BASE -> amount + " " + asset.baseCurrency();
            case TICKS -> texts.text("number.ticks", Map.of("value", amount));
            case CONTRACTS -> texts.text("number.contracts", Map.of("value", amount));
            case SHARES, NONE -> amount;
        };
    }
}
