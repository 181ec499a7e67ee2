package io.financialdashboard.domain.news.port.in;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way the change goes that a piece of news reports or moved. */
public enum Impact {
    UP,
    DOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Impact> find(String id) {
        return Arrays.stream(values()).filter(impact -> impact.id().equals(id)).findFirst();
    }

    /** Whether the article goes this way; one without a change, or with none to speak of, goes neither. */
    boolean isThatOf(Article article) {
        double change = article.marketImpact().orElse(0);
        return this == UP ? change > 0 : change < 0;
    }
}
