package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.news.port.in.Article;
import java.time.Instant;
import java.util.List;

/** Writes articles at times of its own choice. */
interface Newsroom {
    /** The articles with {@code after < timestamp <= until}, in any order. */
    List<Article> articles(Instant after, Instant until);
}
