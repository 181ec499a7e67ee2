package io.financialdashboard.domain.news.port.out;

import io.financialdashboard.domain.news.port.in.Article;
import java.time.Instant;
import java.util.List;

/** Where articles come from. */
@FunctionalInterface
public interface NewsSource {
    /** Articles that appeared since the last call, up to and including {@code now}, oldest first. Asked by one thread. */
    List<Article> poll(Instant now);
}
