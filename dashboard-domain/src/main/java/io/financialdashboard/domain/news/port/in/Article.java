package io.financialdashboard.domain.news.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A piece of news. Its texts come from outside: they may hold anything, markup included, and are shown as text only.
 *
 * @param id           unique and stable
 * @param importance   how much it matters
 * @param marketImpact the change in percent that it reports or moved, where it has one
 * @param url          where to read it, empty for simulated news
 * @throws IllegalArgumentException if the url is not one of {@code http} or {@code https}
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
    /** It becomes a link: {@code javascript:} in its place would be a script of whoever wrote the article. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    public Article {
        tags = List.copyOf(tags);
        markets = List.copyOf(markets);
        symbols = List.copyOf(symbols);
        require(
                url.isEmpty() || WEB_ADDRESS.matcher(url.get()).matches(),
                "an article's url begins with http:// or https:// and has no blank, got '%s'",
                url.orElse(""));
    }
}
