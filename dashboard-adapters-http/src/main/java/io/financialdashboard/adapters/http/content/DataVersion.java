package io.financialdashboard.adapters.http.content;

import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.news.port.in.News;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which state of the data an answer would show. It moves with every event of the market and every article, and with the
 * instant of the newest data, in case an event got lost. Safe for use by many threads.
 */
public final class DataVersion implements AutoCloseable {
    private final MarketData marketData;
    private final AtomicLong events = new AtomicLong();
    private final MarketEvents.Subscription market;
    private final News.Subscription articles;

    public DataVersion(MarketData marketData, MarketEvents marketEvents, News news) {
        this.marketData = marketData;
        this.market = marketEvents.subscribe("http-cache", event -> events.incrementAndGet());
        this.articles = news.subscribe(article -> events.incrementAndGet());
    }

    public Stamp current() {
        return new Stamp(events.get(), marketData.lastUpdated());
    }

    @Override
    public void close() {
        market.close();
        articles.close();
    }

    /** Equal stamps mean equal answers. */
    public record Stamp(long events, Instant lastUpdated) {
        static final Stamp NEVER = new Stamp(-1, Instant.MIN);
    }
}
