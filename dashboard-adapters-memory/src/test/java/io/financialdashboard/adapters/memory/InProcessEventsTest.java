package io.financialdashboard.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.testkit.contract.MarketEventsContract;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InProcessEventsTest extends MarketEventsContract {
    private static final MarketEvent EPOCH = new MarketEvent.EpochStarted(Instant.EPOCH);

    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();

    @Override
    protected Bus newBus() {
        InProcessEvents events = events(CAPACITY);
        return new Bus(events, events);
    }

    @Test
    void what_a_listener_throws_is_reported_under_its_name() throws InterruptedException {
        try (InProcessEvents events = events(CAPACITY)) {
            events.subscribe("hub", event -> {
                throw new IllegalStateException("no room");
            });
            events.publish(EPOCH);

            assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo("hub: no room");
        }
    }

    @Test
    void a_listener_that_fails_badly_hears_the_next_event_all_the_same() throws InterruptedException {
        try (InProcessEvents events = events(CAPACITY)) {
            events.subscribe("hub", event -> {
                throw new StackOverflowError("too deep");
            });
            events.publish(EPOCH);
            events.publish(EPOCH);

            assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo("hub: too deep");
            assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo("hub: too deep");
        }
    }

    @Test
    void each_subscriber_has_a_thread_of_its_own_that_carries_its_name_and_ends_with_it() throws InterruptedException {
        try (InProcessEvents events = events(CAPACITY)) {
            AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
            CountDownLatch heard = new CountDownLatch(1);
            var subscription = events.subscribe("hub", event -> {
                thread.set(Thread.currentThread());
                heard.countDown();
            });
            events.publish(EPOCH);

            assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(thread.get().getName()).isEqualTo("events-hub");
            subscription.close();
            thread.get().join(10_000);
            assertThat(thread.get().isAlive()).isFalse();
        }
    }

    @Test
    void a_listener_may_close_its_own_subscription() throws InterruptedException {
        try (InProcessEvents events = events(CAPACITY)) {
            BlockingQueue<MarketEvent> heard = new LinkedBlockingQueue<>();
            AtomicReference<AutoCloseable> own = new AtomicReference<>(() -> {});
            CountDownLatch known = new CountDownLatch(1);
            CountDownLatch closed = new CountDownLatch(1);
            own.set(events.subscribe("once", event -> {
                heard.add(event);
                closeWhenKnown(own, known);
                closed.countDown();
            }));
            known.countDown();
            events.publish(EPOCH);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            events.publish(EPOCH);

            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void a_closed_bus_delivers_nothing() throws InterruptedException {
        InProcessEvents events = events(CAPACITY);
        BlockingQueue<MarketEvent> heard = new LinkedBlockingQueue<>();
        AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
        CountDownLatch first = new CountDownLatch(1);
        events.subscribe("hub", event -> {
            thread.set(Thread.currentThread());
            heard.add(event);
            first.countDown();
        });
        events.publish(EPOCH);
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        events.close();
        events.publish(EPOCH);
        thread.get().join(10_000);

        assertThat(heard).hasSize(1);
    }

    @Test
    void a_capacity_below_one_is_refused() {
        assertThatThrownBy(() -> events(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the capacity of an event queue must be above zero, got 0");
    }

    private InProcessEvents events(int capacity) {
        return new InProcessEvents(
                capacity,
                Thread.ofVirtual().factory(),
                (subscriber, failure) -> failures.add(subscriber + ": " + failure.getMessage()));
    }

    private static void closeWhenKnown(AtomicReference<AutoCloseable> own, CountDownLatch known) {
        try {
            known.await();
            own.get().close();
        } catch (Exception e) {
            throw new AssertionError("closing from inside the listener failed", e);
        }
    }
}
