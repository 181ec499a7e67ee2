package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.NewsItem;
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

    NewsItems(News news, MarketData marketData) {
        this.news = news;
        this.marketData = marketData;
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
                TimeTexts.age(article.timestamp(), marketData.lastUpdated()),
                article.importance().id(),
                NumberTexts.percent(article.marketImpact()),
                article.symbols().stream()
                        .map(marketData.catalogue()::find)
                        .flatMap(Optional::stream)
                        .map(AssetRows::instrument)
                        .toList(),
                article.url());
    }
}
