package io.financialdashboard.domain.marketdata.port.out;

import io.financialdashboard.domain.kernel.DataSource;
import java.time.Instant;

/**
 * A source of ticks. It is asked from one thread only; a feed that hears from a network keeps a bounded queue and hands
 * it over here, so that bars, quotes and counters have one owner.
 */
public interface TickFeed {
    DataSource source();

    /** Hands over what happened up to and including {@code now} since the last call, in order of event time. */
    void poll(Instant now, TickSink sink);
}
