package io.financialdashboard.domain.news.port.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)//http://a.example",
                "data:text/html,x",
                "//a.example",
                "/news",
                "http://",
                "https://a.example/ b",
            })
    void an_address_that_is_no_page_of_the_web_is_refused(String url) {
        assertThatThrownBy(() -> article(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an article's url begins with http:// or https:// and has no blank, got '" + url + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/news?id=1#top", "HTTP://a.example"})
    void an_address_of_the_web_is_kept_as_it_is(String url) {
        assertThat(article(url).url()).hasValue(url);
    }

    private static Article article(String url) {
        return new Article(
                "a",
                "title",
                "summary",
                "Wire",
                Instant.EPOCH,
                List.of(),
                "markets",
                Importance.LOW,
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                Optional.of(url));
    }
}
