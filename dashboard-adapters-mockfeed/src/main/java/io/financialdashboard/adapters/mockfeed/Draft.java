package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;

/**
 * A story as it was written.
 *
 * @param change   in percent, what it reports
 * @param surprise the size of that change in units of the usual one, or of what is usual for the largest of many
 * @param subjects the assets it is about, the first one foremost
 */
record Draft(
        String title,
        String summary,
        String category,
        List<String> tags,
        double change,
        double surprise,
        List<Asset> subjects) {
    static final String SOURCE = "Simulated newswire";

    private static final double HIGH = 2;
    private static final double MEDIUM = 1;

    Article article(String id, Instant at) {
        SequencedSet<Market> markets = new LinkedHashSet<>();
        List<Symbol> symbols = new ArrayList<>();
        for (Asset asset : subjects) {
            markets.add(asset.market());
            symbols.add(asset.symbol());
        }
        SequencedSet<String> allTags = new LinkedHashSet<>(tags);
        markets.forEach(market -> allTags.add(market.id()));
        return new Article(
                id,
                title,
                summary,
                SOURCE,
                at,
                List.copyOf(allTags),
                category,
                importance(),
                OptionalDouble.of(Math.round(change * 100) / 100.0),
                List.copyOf(markets),
                symbols,
                Optional.empty());
    }

    private Importance importance() {
        return surprise >= HIGH ? Importance.HIGH : surprise >= MEDIUM ? Importance.MEDIUM : Importance.LOW;
    }
}
