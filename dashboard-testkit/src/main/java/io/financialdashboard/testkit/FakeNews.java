package io.financialdashboard.testkit;

import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** News that a test publishes. Safe for use by many threads. */
public final class FakeNews implements News {
    private final List<Article> articles = new CopyOnWriteArrayList<>();
    private final List<NewsListener> listeners = new CopyOnWriteArrayList<>();

    /** Keeps the article and tells every listener before it returns. */
    public FakeNews publish(Article article) {
        articles.add(article);
        listeners.forEach(listener -> listener.on(article));
        return this;
    }

    @Override
    public List<Article> articles(NewsQuery query) {
        return articles.stream()
                .filter(query::matches)
                .sorted(Comparator.comparing(Article::timestamp).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public Subscription subscribe(NewsListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
