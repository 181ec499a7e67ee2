package io.financialdashboard.testkit;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.marketdata.port.in.MarketListener;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Events that reach every listener before {@link #publish} returns, so that a test knows when they have. */
public final class FakeMarketEvents implements MarketEvents, EventPublisher {
    private final List<MarketListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lost = new AtomicLong();
    private volatile Runnable beforeCounting = () -> {};

    @Override
    public void publish(MarketEvent event) {
        listeners.forEach(listener -> listener.on(event));
    }

    /** As if so many events had found every queue full. */
    public void lose(int events) {
        lost.addAndGet(events);
    }

    /** Whoever asks how many were lost does this first: waiting in it, a test makes that thread hang. */
    public void beforeCounting(Runnable step) {
        beforeCounting = step;
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
                beforeCounting.run();
                return lost.get();
            }

            @Override
            public void close() {
                listeners.remove(listener);
            }
        };
    }
}
