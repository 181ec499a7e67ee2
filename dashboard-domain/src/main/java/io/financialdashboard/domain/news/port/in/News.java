package io.financialdashboard.domain.news.port.in;

import java.util.List;

/** Articles, newest first. Safe for use by many threads. */
public interface News {
    List<Article> articles(NewsQuery query);

    /** Ends when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Tells of each new article once, in order. The listener must return quickly and never throw. */
    Subscription subscribe(NewsListener listener);

    /** Hears of each new article. */
    @FunctionalInterface
    interface NewsListener {
        void on(Article article);
    }
}
