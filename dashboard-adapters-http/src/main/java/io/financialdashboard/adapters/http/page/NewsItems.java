package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.NewsItem;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import java.util.List;
import java.util.Optional;

/** The newest articles as they are listed. */
final class NewsItems {
    private static final int SHOWN = 20;

    private final News news;
    private final MarketData marketData;
    private final Texts texts;
    private final NumberTexts numbers;
    private final TimeTexts times;

    NewsItems(News news, MarketData marketData, Texts texts) {
        this.news = news;
        this.marketData = marketData;
        this.texts = texts;
        this.numbers = new NumberTexts(texts);
        this.times = new TimeTexts(texts);
    }

    List<NewsItem> latest() {
        return news.articles(NewsQuery.latest(SHOWN)).stream().map(this::item).toList();
    }

    private NewsItem item(Article article) {
        return new NewsItem(
                article.id(),
                article.title(),
                article.summary(),
                article.source(),
                article.timestamp().toString(),
                times.age(article.timestamp(), marketData.lastUpdated()),
                article.importance().id(),
                numbers.percent(article.marketImpact()),
                article.symbols().stream()
                        .map(marketData.catalogue()::find)
                        .flatMap(Optional::stream)
                        .map(asset -> AssetRows.instrument(asset, texts))
                        .toList(),
                article.url());
    }
}
