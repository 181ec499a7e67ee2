package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Events waiting for one subscriber, oldest out first. The JDK's blocking queues either refuse the newest or cannot be
 * closed without interrupting the listener in the midst of its work.
 */
final class EventQueue {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<MarketEvent> events = new ArrayDeque<>();
    private final int capacity;
    private long dropped;
    private boolean closed;

    EventQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Takes the event at once; a full queue forgets its oldest for it. */
    void offer(MarketEvent event) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (events.size() == capacity) {
                events.removeFirst();
                dropped++;
            }
            events.addLast(event);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next event; null once closed, even if events were left. */
    @Nullable
    MarketEvent take() {
        lock.lock();
        try {
            while (events.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return events.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            events.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
