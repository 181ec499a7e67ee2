package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Sparkline;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Duration;

/** Draws the closes of the last 24 hours as a line. */
final class Sparklines {
    private static final int BARS = 96;
    /** More than this on 72 pixels nobody sees, and every page would carry them for every asset. */
    private static final int MOST_POINTS = 48;
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
        int step = Math.ceilDiv(bars.size(), MOST_POINTS);
        long seconds = interval.nominal().toSeconds();
        return new Sparkline(
                points(bars, step, low, high),
                direction,
                low,
                high,
                bars.lastTime() / 1000 - (step - 1) * seconds,
                step * seconds);
    }

    /** All of them where that would be but a few. */
    private static CandleSeries lastDay(CandleSeries bars) {
        if (bars.isEmpty()) {
            return bars;
        }
        CandleSeries day = bars.slice(bars.indexAtOrAfter(bars.lastTime() - DAY + 1), bars.size());
        return day.size() < FEW ? bars : day;
    }

    /** The closes of so many bars together are one point; the last point is the last close. */
    private static String points(CandleSeries bars, int step, double low, double high) {
        int first = (bars.size() - 1) % step;
        double perBar = (double) Sparkline.WIDTH / Math.max(1, bars.size() - 1 - first);
        double perPrice = high > low ? (Sparkline.HEIGHT - 2 * Sparkline.MARGIN) / (high - low) : 0;
        var points = new StringBuilder(bars.size() * 6);
        for (int i = first; i < bars.size(); i += step) {
            double y = perPrice == 0 ? Sparkline.HEIGHT / 2.0 : Sparkline.MARGIN + (high - bars.close(i)) * perPrice;
            points.append(i == first ? "" : " ")
                    .append(Math.round((i - first) * perBar))
                    .append(',')
                    .append(Math.round(y));
        }
        return points.toString();
    }
}
