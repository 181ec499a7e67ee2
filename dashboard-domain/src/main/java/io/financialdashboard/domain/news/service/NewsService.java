package io.financialdashboard.domain.news.service;

import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import io.financialdashboard.domain.news.port.out.ArticleStore;
import io.financialdashboard.domain.news.port.out.NewsSource;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fetches articles when told to, keeps them, then tells of them: whoever hears of an article finds it in the store. */
public final class NewsService implements News {
    private final NewsSource source;
    private final ArticleStore store;
    private final List<Listening> subscriptions = new CopyOnWriteArrayList<>();

    public NewsService(NewsSource source, ArticleStore store) {
        this.source = source;
        this.store = store;
    }

    /**
     * Takes over what appeared up to and including {@code now}. Called from one thread, again and again; listeners hear
     * of the articles on it.
     *
     * @throws RuntimeException what a listener threw although it must not, after all others have heard of every article
     */
    public void poll(Instant now) {
        FirstFailure failure = new FirstFailure();
        for (Article article : source.poll(now)) {
            store.put(article);
            subscriptions.forEach(subscription -> failure.attempt(() -> subscription.listener.on(article)));
        }
        failure.rethrow();
    }

    @Override
    public List<Article> articles(NewsQuery query) {
        return store.find(query);
    }

    @Override
    public Subscription subscribe(NewsListener listener) {
        Listening subscription = new Listening(listener);
        subscriptions.add(subscription);
        return subscription;
    }

    /** Compared by identity: the same listener may be subscribed twice. */
    private final class Listening implements Subscription {
        private final NewsListener listener;

        private Listening(NewsListener listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }
}
