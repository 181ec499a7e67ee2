package io.financialdashboard.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import io.financialdashboard.domain.news.port.out.ArticleStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleStore} does. */
public abstract class ArticleStoreContract {
    /** How many articles the store under test keeps. */
    protected static final int CAPACITY = 4;

    private static final Symbol BTC = new Symbol("BTC/USDT");
    private static final Symbol AAPL = new Symbol("AAPL");

    private ArticleStore store;

    /** An empty store that keeps {@link #CAPACITY} articles. */
    protected abstract ArticleStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void an_empty_store_finds_nothing() {
        assertThat(store.find(NewsQuery.latest(10))).isEmpty();
    }

    @Test
    void an_article_comes_back_as_it_was_put() {
        Article article = new Article(
                "a-1",
                "<b>Bitcoin</b> & friends \u2028 “up”",
                "It rose by 3 %.",
                "Simulated wire",
                at(0),
                List.of("crypto", "rally"),
                "markets",
                Importance.HIGH,
                OptionalDouble.of(-3.25),
                List.of(Market.CRYPTO, Market.STOCKS),
                List.of(BTC, AAPL),
                Optional.of("https://example.org/a-1"));
        store.put(article);

        assertThat(store.find(NewsQuery.latest(10))).containsExactly(article);
    }

    @Test
    void articles_come_newest_first_in_whatever_order_they_were_put() {
        put("b", 2);
        put("c", 3);
        put("a", 1);

        assertThat(ids(NewsQuery.latest(10))).containsExactly("c", "b", "a");
    }

    @Test
    void of_equal_time_the_later_put_comes_first() {
        put("first", 1);
        put("second", 1);

        assertThat(ids(NewsQuery.latest(10))).containsExactly("second", "first");
    }

    @Test
    void an_article_of_the_same_id_is_replaced() {
        put("a", 1);
        put("b", 2);
        put("a", 3);

        assertThat(ids(NewsQuery.latest(10))).containsExactly("a", "b");
        assertThat(store.find(NewsQuery.latest(1)).getFirst().timestamp()).isEqualTo(at(3));
    }

    @Test
    void a_full_store_forgets_the_oldest() {
        for (int i = 1; i <= 6; i++) {
            put("n" + i, i);
        }

        assertThat(ids(NewsQuery.latest(10))).containsExactly("n6", "n5", "n4", "n3");
    }

    @Test
    void a_query_is_limited_to_the_newest() {
        put("a", 1);
        put("b", 2);
        put("c", 3);

        assertThat(ids(NewsQuery.latest(2))).containsExactly("c", "b");
    }

    @Test
    void a_query_can_name_market_symbol_and_the_instant_before() {
        put("bitcoin", 1, List.of(Market.CRYPTO), List.of(BTC));
        put("apple", 2, List.of(Market.STOCKS), List.of(AAPL));
        put("both", 3, List.of(Market.CRYPTO, Market.STOCKS), List.of(BTC, AAPL));

        assertThat(ids(query(Optional.of(Market.CRYPTO), Optional.empty(), Optional.empty())))
                .containsExactly("both", "bitcoin");
        assertThat(ids(query(Optional.empty(), Optional.of(AAPL), Optional.empty())))
                .containsExactly("both", "apple");
        assertThat(ids(query(Optional.empty(), Optional.empty(), Optional.of(at(3)))))
                .containsExactly("apple", "bitcoin");
        assertThat(ids(query(Optional.of(Market.STOCKS), Optional.of(AAPL), Optional.of(at(3)))))
                .containsExactly("apple");
        assertThat(ids(query(Optional.of(Market.FOREX), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    private static NewsQuery query(Optional<Market> market, Optional<Symbol> symbol, Optional<Instant> before) {
        return new NewsQuery(market, symbol, Optional.empty(), Optional.empty(), before, 10);
    }

    private List<String> ids(NewsQuery query) {
        return store.find(query).stream().map(Article::id).toList();
    }

    private void put(String id, int minute) {
        put(id, minute, List.of(Market.CRYPTO), List.of());
    }

    private void put(String id, int minute, List<Market> markets, List<Symbol> symbols) {
        store.put(new Article(
                id,
                "title",
                "summary",
                "source",
                at(minute),
                List.of(),
                "markets",
                Importance.LOW,
                OptionalDouble.empty(),
                markets,
                symbols,
                Optional.empty()));
    }

    private static Instant at(int minute) {
        return Instant.parse("2024-03-04T10:00:00Z").plusSeconds(60L * minute);
    }
}
