package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.out.NewsSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * News of the simulated markets: what their prices did, in sentences. Like the prices it is a function of the seed and the
 * time alone, so a restart tells the same stories. The first call begins with those of the day before the start. One thread.
 */
public final class MockNews implements NewsSource {
    private static final Duration BACKLOG = Duration.ofHours(26);

    private final List<Newsroom> newsrooms;
    private Instant told;

    public MockNews(SimulatedMarkets markets, Instant start) {
        this.told = start.minus(BACKLOG);
        this.newsrooms = List.of(new RoundTheClockNewsroom(markets), new SessionNewsroom(markets));
    }

    @Override
    public List<Article> poll(Instant now) {
        Instant after = told;
        if (!now.isAfter(after)) {
            return List.of();
        }
        told = now;
        List<Article> articles = new ArrayList<>();
        newsrooms.forEach(newsroom -> articles.addAll(newsroom.articles(after, now)));
        articles.sort(Comparator.comparing(Article::timestamp).thenComparing(Article::id));
        return articles;
    }
}
