package io.financialdashboard.testkit;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.marketdata.port.in.MarketListener;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Events that reach every listener before {@link #publish} returns, so that a test knows when they have. */
public final class FakeMarketEvents implements MarketEvents, EventPublisher {
    private final List<MarketListener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(MarketEvent event) {
        listeners.forEach(listener -> listener.on(event));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Subscription subscribe(String name, MarketListener listener) {
        listeners.add(listener);
        return new Subscription() {
            @Override
            public long dropped() {
                return 0;
            }

            @Override
            public void close() {
                listeners.remove(listener);
            }
        };
    }
}
