package io.financialdashboard.adapters.http.content;

import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which state of the data an answer would show. It moves with every event of the market and every article, and with the
 * instant of the newest data, in case an event got lost. Safe for use by many threads.
 */
public final class DataVersion {
    private final MarketData marketData;
    private final AtomicLong changes = new AtomicLong();

    public DataVersion(MarketData marketData) {
        this.marketData = marketData;
    }

    /** Something has changed. To be called before anybody is told of it, so that who asks at once gets the new state. */
    public void move() {
        changes.incrementAndGet();
    }

    public Stamp current() {
        return new Stamp(changes.get(), marketData.lastUpdated());
    }

    /** Equal stamps mean equal answers. */
    public record Stamp(long changes, Instant lastUpdated) {
        static final Stamp NEVER = new Stamp(-1, Instant.MIN);
    }
}
