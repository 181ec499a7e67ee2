package io.financialdashboard.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents.Subscription;
import io.financialdashboard.domain.marketdata.port.in.MarketListener;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every event bus does: {@link EventPublisher} on one side, {@link MarketEvents} on the other. */
public abstract class MarketEventsContract {
    /** How many events wait for one subscriber of the bus under test. */
    protected static final int CAPACITY = 8;

    private static final Symbol BTC = new Symbol("BTC/USDT");

    private final List<Subscription> subscriptions = new ArrayList<>();
    private Bus bus;

    /** A new bus with room for {@link #CAPACITY} events before each subscriber. */
    protected abstract Bus newBus();

    /** The two sides of one bus. */
    public record Bus(EventPublisher publisher, MarketEvents events) {}

    @BeforeEach
    void open() {
        bus = newBus();
    }

    @AfterEach
    void close() {
        subscriptions.forEach(Subscription::close);
    }

    @Test
    void every_subscriber_hears_every_event_in_order() throws InterruptedException {
        Heard one = subscribe("one");
        Heard two = subscribe("two");
        publish(1, 2, 3);

        assertThat(one.next(3)).containsExactly(1.0, 2.0, 3.0);
        assertThat(two.next(3)).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void a_subscriber_hears_nothing_from_before() throws InterruptedException {
        publish(1);
        Heard late = subscribe("late");
        publish(2);

        assertThat(late.next(1)).containsExactly(2.0);
    }

    @Test
    void publishing_to_nobody_is_fine() throws InterruptedException {
        publish(1, 2, 3);
        Heard heard = subscribe("first");
        publish(4);

        assertThat(heard.next(1)).containsExactly(4.0);
    }

    @Test
    void a_listener_that_does_not_return_delays_neither_publisher_nor_others() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Heard stuck = subscribe("stuck", heard -> event -> {
            awaitQuietly(release);
            heard.on(event);
        });
        Heard free = subscribe("free");
        publish(1, 2, 3);

        assertThat(free.next(3)).containsExactly(1.0, 2.0, 3.0);
        assertThat(stuck.isEmpty()).isTrue();
        release.countDown();
        assertThat(stuck.next(3)).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void a_full_queue_loses_its_oldest_events_and_counts_them() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Heard slow = subscribe("slow", heard -> event -> {
            entered.countDown();
            awaitQuietly(release);
            heard.on(event);
        });
        publish(0);
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        publish(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        assertThat(slow.subscription().dropped()).isEqualTo(3);
        release.countDown();
        assertThat(slow.next(9)).containsExactly(0.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0);
        assertThat(slow.subscription().dropped()).isEqualTo(3);
    }

    @Test
    void one_subscribers_loss_is_not_anothers() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Heard stuck = subscribe("stuck", heard -> event -> awaitQuietly(release));
        Heard free = subscribe("free");
        for (int i = 0; i < 20; i++) {
            publish(i);
            free.next(1);
        }

        assertThat(free.subscription().dropped()).isZero();
        assertThat(stuck.subscription().dropped()).isGreaterThanOrEqualTo(11);
        release.countDown();
    }

    @Test
    void a_listener_that_throws_hears_the_next_event_and_so_do_others() throws InterruptedException {
        Heard broken = subscribe("broken", heard -> event -> {
            heard.on(event);
            throw new IllegalStateException("a listener that breaks its promise");
        });
        Heard sound = subscribe("sound");
        publish(1, 2);

        assertThat(broken.next(2)).containsExactly(1.0, 2.0);
        assertThat(sound.next(2)).containsExactly(1.0, 2.0);
    }

    @Test
    void a_closed_subscription_hears_nothing_more() throws InterruptedException {
        Heard closed = subscribe("closed");
        Heard open = subscribe("open");
        publish(1);
        closed.next(1);
        closed.subscription().close();
        closed.subscription().close();
        publish(2, 3);

        assertThat(open.next(3)).containsExactly(1.0, 2.0, 3.0);
        assertThat(closed.isEmpty()).isTrue();
    }

    @Test
    void closing_throws_away_what_still_waits() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Heard slow = subscribe("slow", heard -> event -> {
            entered.countDown();
            awaitQuietly(release);
            heard.on(event);
        });
        publish(1, 2, 3);
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        slow.subscription().close();
        release.countDown();

        assertThat(slow.next(1)).containsExactly(1.0);
        assertThat(slow.isEmpty()).isTrue();
    }

    private Heard subscribe(String name) {
        return subscribe(name, heard -> heard);
    }

    private Heard subscribe(String name, Wrapping wrapping) {
        BlockingQueue<Double> prices = new LinkedBlockingQueue<>();
        MarketListener recording =
                event -> prices.add(((MarketEvent.QuoteChanged) event).quote().price());
        Subscription subscription = bus.events().subscribe(name, wrapping.around(recording));
        subscriptions.add(subscription);
        return new Heard(prices, subscription);
    }

    private void publish(double... prices) {
        for (double price : prices) {
            Quote quote = new Quote(BTC, Instant.EPOCH, price, Double.NaN, Double.NaN);
            bus.publisher().publish(new MarketEvent.QuoteChanged(quote));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("a listener was interrupted in the midst of its work", e);
        }
    }

    @FunctionalInterface
    private interface Wrapping {
        MarketListener around(MarketListener recording);
    }

    /** The prices that one subscriber heard. */
    private record Heard(BlockingQueue<Double> prices, Subscription subscription) {
        List<Double> next(int count) throws InterruptedException {
            List<Double> next = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Double price = prices.poll(10, TimeUnit.SECONDS);
                assertThat(price).as("event %s of %s", i + 1, count).isNotNull();
                next.add(price);
            }
            return next;
        }

        boolean isEmpty() {
            return prices.isEmpty();
        }
    }
}
