package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An article. Its texts come from outside: show them as text, never as markup.
 *
 * @param time         its age in words
 * @param importance   {@code low}, {@code medium} or {@code high}
 * @param marketImpact the change in percent that it is about
 */
public record Article(
        String id,
        String title,
        String source,
        String time,
        Instant timestamp,
        String summary,
        List<String> tags,
        String category,
        String importance,
        OptionalDouble marketImpact,
        List<Market> markets,
        List<String> symbols,
        Optional<String> url) {
    public Article {
        requireNonNull(id, "id");
    }
}
