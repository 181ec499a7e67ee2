package io.financialdashboard.adapters.memory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.news.port.out.ArticleStore;
import io.financialdashboard.testkit.contract.ArticleStoreContract;
import org.junit.jupiter.api.Test;

class InMemoryArticleStoreTest extends ArticleStoreContract {
    @Override
    protected ArticleStore emptyStore() {
        return new InMemoryArticleStore(CAPACITY);
    }

    @Test
    void a_capacity_below_one_is_refused() {
        assertThatThrownBy(() -> new InMemoryArticleStore(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the capacity of an article store must be above zero, got -1");
    }
}
