package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Figure;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.kernel.Market;
import java.util.List;

/** The strip above the markets: how many rise and fall, where that points, and how people feel. */
final class SummaryFigures {
    private final Analytics analytics;

    SummaryFigures(Analytics analytics) {
        this.analytics = analytics;
    }

    List<Figure> figures() {
        Breadth all = analytics.overall();
        return List.of(
                new Figure(
                        "gainers",
                        "Gainers",
                        String.valueOf(all.gainers()),
                        "",
                        Direction.UP,
                        "Assets that rose by at least 0.005 %"),
                new Figure(
                        "losers",
                        "Losers",
                        String.valueOf(all.losers()),
                        "",
                        Direction.DOWN,
                        "Assets that fell by at least 0.005 %"),
                new Figure(
                        "trend",
                        "Trend",
                        Figures.words(all.trend()),
                        "",
                        Figures.direction(all.trend()),
                        "Gainers less losers over all assets: bullish above 0.33, bearish below −0.33"),
                sentiment("stocks_sentiment", "Stocks", analytics.statistics(Market.STOCKS)),
                sentiment("crypto_sentiment", "Crypto", analytics.statistics(Market.CRYPTO)));
    }

    private static Figure sentiment(String key, String label, MarketStatistics statistics) {
        Figure index = Figures.fearGreed(label + " sentiment", statistics);
        return new Figure(key, index.label(), index.value(), index.detail(), index.direction(), index.meaning());
    }
}
