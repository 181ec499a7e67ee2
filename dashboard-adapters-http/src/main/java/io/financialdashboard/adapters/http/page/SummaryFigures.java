package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Figure;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.kernel.Market;
import java.util.List;

/** The strip above the markets: how many rise and fall, where that points, and how people feel. */
final class SummaryFigures {
    private final Analytics analytics;
    private final Texts texts;
    private final Figures figures;
    private final NumberTexts numbers;

    SummaryFigures(Analytics analytics, Texts texts) {
        this.analytics = analytics;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.numbers = new NumberTexts(texts);
    }

    List<Figure> figures() {
        Breadth all = analytics.overall();
        return List.of(
                figure("gainers", numbers.decimal(all.gainers(), 0), Direction.UP),
                figure("losers", numbers.decimal(all.losers(), 0), Direction.DOWN),
                figure("trend", figures.words(all.trend()), Figures.direction(all.trend())),
                sentiment("stocks_sentiment", analytics.statistics(Market.STOCKS)),
                sentiment("crypto_sentiment", analytics.statistics(Market.CRYPTO)));
    }

    private Figure figure(String key, String value, Direction direction) {
        return new Figure(key, texts.text("figure." + key), value, "", direction, texts.text("meaning." + key));
    }

    private Figure sentiment(String key, MarketStatistics statistics) {
        Figure index = figures.fearGreed(texts.text("figure." + key), statistics);
        return new Figure(key, index.label(), index.value(), index.detail(), index.direction(), index.meaning());
    }
}
