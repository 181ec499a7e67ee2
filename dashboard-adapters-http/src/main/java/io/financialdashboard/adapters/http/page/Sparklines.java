package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Sparkline;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Duration;
import java.util.Locale;

/** Draws the closes of the last 24 hours as a line. */
final class Sparklines {
    private static final int BARS = 96;
    /** Fewer bars than this are no picture of a day. */
    private static final int FEW = 12;

    private static final long DAY = Duration.ofHours(24).toMillis();

    private final MarketData marketData;

    Sparklines(MarketData marketData) {
        this.marketData = marketData;
    }

    /** @param direction that of the asset's change, so that a row says one thing */
    Sparkline of(Asset asset, Interval interval, Direction direction) {
        CandleSeries bars = lastDay(marketData.candles(CandlesQuery.latest(asset.symbol(), interval, BARS)));
        if (bars.size() < 2) {
            return Sparkline.none(direction);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bars.size(); i++) {
            low = Math.min(low, bars.close(i));
            high = Math.max(high, bars.close(i));
        }
        return new Sparkline(
                points(bars, low, high),
                direction,
                low,
                high,
                bars.lastTime() / 1000,
                interval.nominal().toSeconds());
    }

    /** All of them where that would be but a few. */
    private static CandleSeries lastDay(CandleSeries bars) {
        if (bars.isEmpty()) {
            return bars;
        }
        CandleSeries day = bars.slice(bars.indexAtOrAfter(bars.lastTime() - DAY + 1), bars.size());
        return day.size() < FEW ? bars : day;
    }

    private static String points(CandleSeries bars, double low, double high) {
        double perBar = (double) Sparkline.WIDTH / (bars.size() - 1);
        double perPrice = high > low ? (Sparkline.HEIGHT - 2 * Sparkline.MARGIN) / (high - low) : 0;
        var points = new StringBuilder(bars.size() * 10);
        for (int i = 0; i < bars.size(); i++) {
            double y = perPrice == 0 ? Sparkline.HEIGHT / 2.0 : Sparkline.MARGIN + (high - bars.close(i)) * perPrice;
            points.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", i * perBar, y));
        }
        return points.toString();
    }
}
