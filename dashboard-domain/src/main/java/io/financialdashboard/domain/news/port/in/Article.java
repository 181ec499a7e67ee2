package io.financialdashboard.domain.news.port.in;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A piece of news. Its texts come from outside: they may hold anything, markup included, and are shown as text only.
 *
 * @param id           unique and stable
 * @param importance   how much it matters
 * @param marketImpact the change in percent that it reports or moved, where it has one
 * @param url          where to read it, http or https only; empty for simulated news
 */
public record Article(
        String id,
        String title,
        String summary,
        String source,
        Instant timestamp,
        List<String> tags,
        String category,
        Importance importance,
        OptionalDouble marketImpact,
        List<Market> markets,
        List<Symbol> symbols,
        Optional<String> url) {
    public Article {
        tags = List.copyOf(tags);
        markets = List.copyOf(markets);
        symbols = List.copyOf(symbols);
    }
}
