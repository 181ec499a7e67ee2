package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.marketdata.port.in.MarketListener;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One listener, the queue before it and the loop that hands over. After closing, at most the event in hand is delivered. */
final class Subscriber implements MarketEvents.Subscription {
    private final String name;
    private final MarketListener listener;
    private final EventQueue queue;
    private final ListenerFailures failures;
    private final Consumer<Subscriber> whenClosed;

    Subscriber(
            String name,
            MarketListener listener,
            EventQueue queue,
            ListenerFailures failures,
            Consumer<Subscriber> whenClosed) {
        this.name = name;
        this.listener = listener;
        this.queue = queue;
        this.failures = failures;
        this.whenClosed = whenClosed;
    }

    void offer(MarketEvent event) {
        queue.offer(event);
    }

    void deliverUntilClosed() {
        @Nullable MarketEvent event = queue.take();
        while (event != null) {
            deliver(event);
            event = queue.take();
        }
    }

    private void deliver(MarketEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException | Error failure) {
            failures.failed(name, failure);
        }
    }

    @Override
    public long dropped() {
        return queue.dropped();
    }

    @Override
    public void close() {
        queue.close();
        whenClosed.accept(this);
    }
}
