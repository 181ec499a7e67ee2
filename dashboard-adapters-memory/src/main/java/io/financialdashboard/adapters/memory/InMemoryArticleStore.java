package io.financialdashboard.adapters.memory;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import io.financialdashboard.domain.news.port.out.ArticleStore;
import java.util.ArrayList;
import java.util.List;

/** The newest articles. A writer publishes a new list whole, so that readers never wait and never see half a change. */
public final class InMemoryArticleStore implements ArticleStore {
    public static final int DEFAULT_CAPACITY = 1_000;

    private final int capacity;
    private volatile List<Article> newestFirst = List.of();

    public InMemoryArticleStore() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity how many articles are kept, from 1 */
    public InMemoryArticleStore(int capacity) {
        require(capacity > 0, "the capacity of an article store must be above zero, got %s", capacity);
        this.capacity = capacity;
    }

    @Override
    public synchronized void put(Article article) {
        List<Article> articles = new ArrayList<>(newestFirst);
        articles.removeIf(kept -> kept.id().equals(article.id()));
        articles.add(placeOf(article, articles), article);
        newestFirst = List.copyOf(articles.subList(0, Math.min(capacity, articles.size())));
    }

    @Override
    public List<Article> find(NewsQuery query) {
        return newestFirst.stream().filter(query::matches).limit(query.limit()).toList();
    }

    private static int placeOf(Article article, List<Article> newestFirst) {
        int place = 0;
        while (place < newestFirst.size() && newestFirst.get(place).timestamp().isAfter(article.timestamp())) {
            place++;
        }
        return place;
    }
}
