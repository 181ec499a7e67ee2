package io.financialdashboard.domain.marketdata.port.out;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;

/** Takes an event for everybody who listens. Returns at once and never throws: the feed's thread calls it. */
@FunctionalInterface
public interface EventPublisher {
    void publish(MarketEvent event);
}
