package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.news.port.in.Article;
import java.time.Instant;

/** An article as {@code /api/news} and the stream give it. */
public final class ArticleJson {
    private ArticleJson() {}

    public static byte[] bytes(Article article, Instant lastUpdated) {
        return Json.object(json -> write(json, article, lastUpdated));
    }

    /** The fields of an article; its age is relative to {@code lastUpdated} (MARKET-RULES 12). */
    public static void write(JsonWriter json, Article article, Instant lastUpdated) {
        json.text("id", article.id())
                .text("title", article.title())
                .text("source", article.source())
                .text("time", RelativeTime.between(article.timestamp(), lastUpdated))
                .instant("timestamp", article.timestamp())
                .text("summary", article.summary())
                .texts("tags", article.tags())
                .text("category", article.category())
                .text("importance", article.importance().id())
                .number(
                        "market_impact",
                        QuoteJson.percent(article.marketImpact().orElse(Double.NaN)))
                .texts("markets", article.markets().stream().map(Market::id).toList())
                .texts("symbols", article.symbols().stream().map(Symbol::value).toList())
                .text("url", article.url());
    }
}
