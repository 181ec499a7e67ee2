package io.financialdashboard.adapters.memory;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.marketdata.port.in.MarketListener;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/**
 * Carries events to everybody who listens, within one process. Each subscriber has a bounded queue and a thread of its
 * own that empties it in order; publishing only puts into the queues and never waits for a listener.
 *
 * <p>A full queue loses its <em>oldest</em> event and counts it: most events are the state of something, of which the
 * newest is worth most. A subscriber to whom each event matters looks at {@link MarketEvents.Subscription#dropped()} and
 * starts from a fresh snapshot when it has grown.
 */
public final class InProcessEvents implements MarketEvents, EventPublisher, AutoCloseable {
    public static final int DEFAULT_CAPACITY = 65_536;

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final int capacity;
    private final ThreadFactory threads;
    private final ListenerFailures failures;

    /** With a virtual thread and room for {@value #DEFAULT_CAPACITY} events for each subscriber. */
    public InProcessEvents(ListenerFailures failures) {
        this(DEFAULT_CAPACITY, Thread.ofVirtual().factory(), failures);
    }

    /**
     * @param capacity how many events may wait for one subscriber, from 1
     * @param threads  makes the one thread of each subscriber
     * @param failures hears of what listeners throw
     */
    public InProcessEvents(int capacity, ThreadFactory threads, ListenerFailures failures) {
        require(capacity > 0, "the capacity of an event queue must be above zero, got %s", capacity);
        this.capacity = capacity;
        this.threads = threads;
        this.failures = failures;
    }

    @Override
    public void publish(MarketEvent event) {
        for (Subscriber subscriber : subscribers) {
            subscriber.offer(event);
        }
    }

    @Override
    public Subscription subscribe(String name, MarketListener listener) {
        Subscriber subscriber = new Subscriber(name, listener, new EventQueue(capacity), failures, subscribers::remove);
        subscribers.add(subscriber);
        Thread thread = threads.newThread(subscriber::deliverUntilClosed);
        thread.setName("events-" + name);
        thread.start();
        return subscriber;
    }

    /** Ends all subscriptions; what is published later reaches nobody. */
    @Override
    public void close() {
        subscribers.forEach(Subscriber::close);
    }
}
