package io.financialdashboard.domain.news.port.out;

import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import java.util.List;

/** Keeps articles; a bounded store forgets the oldest. Written by one thread, read by many. */
public interface ArticleStore {
    /** Keeps the article; one of the same id is replaced. */
    void put(Article article);

    /** Newest first; of equal time the later put first. */
    List<Article> find(NewsQuery query);
}
