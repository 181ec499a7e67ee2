package io.financialdashboard.domain.news.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.Optional;

/**
 * Which articles are wanted, newest first.
 *
 * @param importance only articles that matter at least so much
 * @param impact only articles that go this way
 * @param before only articles older than this
 * @param limit  at most so many, from 1
 */
public record NewsQuery(
        Optional<Market> market,
        Optional<Symbol> symbol,
        Optional<Importance> importance,
        Optional<Impact> impact,
        Optional<Instant> before,
        int limit) {
    public NewsQuery {
        require(limit > 0, "limit must be above zero, got %s", limit);
    }

    public static NewsQuery latest(int limit) {
        return new NewsQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /** Whether the article is one of those wanted, the limit aside. */
    public boolean matches(Article article) {
        return market.map(article.markets()::contains).orElse(true)
                && symbol.map(article.symbols()::contains).orElse(true)
                && importance
                        .map(least -> article.importance().compareTo(least) >= 0)
                        .orElse(true)
                && impact.map(way -> way.isThatOf(article)).orElse(true)
                && before.map(article.timestamp()::isBefore).orElse(true);
    }
}
