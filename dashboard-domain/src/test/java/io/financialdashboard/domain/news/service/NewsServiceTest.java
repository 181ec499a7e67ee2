package io.financialdashboard.domain.news.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import io.financialdashboard.domain.news.port.out.ArticleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NewsServiceTest {
    private static final Instant TEN = Instant.parse("2024-03-04T10:00:00Z");

    private final List<Article> coming = new ArrayList<>();
    private final NewestFirst store = new NewestFirst();
    private final NewsService news = new NewsService(this::untilNow, store);

    @Test
    void an_article_is_kept_before_anybody_hears_of_it() {
        List<List<Article>> storeWhenHeard = new ArrayList<>();
        news.subscribe(article -> storeWhenHeard.add(news.articles(NewsQuery.latest(10))));
        Article article = article("a", 0);
        coming.add(article);
        news.poll(TEN);

        assertThat(storeWhenHeard).containsExactly(List.of(article));
    }

    @Test
    void every_listener_hears_each_article_once_and_in_order() {
        List<String> one = new ArrayList<>();
        List<String> two = new ArrayList<>();
        news.subscribe(article -> one.add(article.id()));
        news.subscribe(article -> two.add(article.id()));
        coming.addAll(List.of(article("a", 0), article("b", 1), article("c", 2)));
        news.poll(TEN.plusSeconds(60));
        news.poll(TEN.plusSeconds(180));

        assertThat(one).containsExactly("a", "b", "c");
        assertThat(two).containsExactly("a", "b", "c");
        assertThat(news.articles(NewsQuery.latest(2))).extracting(Article::id).containsExactly("c", "b");
    }

    @Test
    void a_closed_subscription_hears_nothing_more_and_its_twin_does() {
        List<String> heard = new ArrayList<>();
        News.NewsListener listener = article -> heard.add(article.id());
        News.Subscription closed = news.subscribe(listener);
        news.subscribe(listener);
        closed.close();
        coming.add(article("a", 0));
        news.poll(TEN);

        assertThat(heard).containsExactly("a");
    }

    @Test
    void a_listener_that_throws_keeps_no_article_from_the_others() {
        List<String> heard = new ArrayList<>();
        news.subscribe(article -> {
            throw new IllegalStateException("broken by " + article.id());
        });
        news.subscribe(article -> heard.add(article.id()));
        coming.addAll(List.of(article("a", 0), article("b", 0)));

        assertThatThrownBy(() -> news.poll(TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken by a")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("broken by b"));
        assertThat(heard).containsExactly("a", "b");
    }

    private List<Article> untilNow(Instant now) {
        List<Article> appeared = coming.stream()
                .filter(article -> !article.timestamp().isAfter(now))
                .toList();
        coming.removeAll(appeared);
        return appeared;
    }

    private static Article article(String id, int minute) {
        return new Article(
                id,
                "title",
                "summary",
                "source",
                TEN.plusSeconds(60L * minute),
                List.of(),
                "markets",
                Importance.LOW,
                OptionalDouble.empty(),
                List.of(Market.CRYPTO),
                List.of(),
                Optional.empty());
    }

    private static final class NewestFirst implements ArticleStore {
        private final List<Article> articles = new ArrayList<>();

        @Override
        public void put(Article article) {
            articles.addFirst(article);
        }

        @Override
        public List<Article> find(NewsQuery query) {
            return articles.stream().filter(query::matches).limit(query.limit()).toList();
        }
    }
}
