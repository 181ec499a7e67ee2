package io.financialdashboard.domain.news.port.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NewsQueryTest {
    @Test
    void importance_is_the_least_that_is_wanted() {
        NewsQuery query = query(Optional.of(Importance.MEDIUM), Optional.empty());

        assertThat(query.matches(article(Importance.LOW, OptionalDouble.empty())))
                .isFalse();
        assertThat(query.matches(article(Importance.MEDIUM, OptionalDouble.empty())))
                .isTrue();
        assertThat(query.matches(article(Importance.HIGH, OptionalDouble.empty())))
                .isTrue();
    }

    @Test
    void impact_is_the_sign_of_the_change() {
        NewsQuery query = query(Optional.empty(), Optional.of(Impact.DOWN));

        assertThat(query.matches(article(Importance.LOW, OptionalDouble.of(-0.3))))
                .isTrue();
        assertThat(query.matches(article(Importance.LOW, OptionalDouble.of(0.3))))
                .isFalse();
    }

    @Test
    void an_article_without_a_change_goes_neither_way() {
        Article still = article(Importance.HIGH, OptionalDouble.empty());

        assertThat(query(Optional.empty(), Optional.of(Impact.UP)).matches(still))
                .isFalse();
        assertThat(query(Optional.empty(), Optional.of(Impact.DOWN)).matches(still))
                .isFalse();
    }

    private static NewsQuery query(Optional<Importance> importance, Optional<Impact> impact) {
        return new NewsQuery(Optional.empty(), Optional.empty(), importance, impact, Optional.empty(), 10);
    }

    private static Article article(Importance importance, OptionalDouble impact) {
        return new Article(
                "a",
                "title",
                "summary",
                "source",
                Instant.parse("2024-03-05T15:00:00Z"),
                List.of(),
                "markets",
                importance,
                impact,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
