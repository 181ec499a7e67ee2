package io.financialdashboard.adapters.http.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * All clients whose stream is open, those who want the same beside each other: an event that a filter does not let through
 * costs one look, however many there are of it. Safe for use by many threads.
 */
final class Audience {
    private final Map<StreamFilter, Set<StreamClient>> byFilter = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    /** Those who were offered something that is not sent yet. */
    private List<StreamClient> due = new ArrayList<>();

    synchronized void add(StreamClient client) {
        if (byFilter.computeIfAbsent(client.filter(), unheard -> ConcurrentHashMap.newKeySet())
                .add(client)) {
            size.incrementAndGet();
        }
    }

    /** Whether it was there. */
    synchronized boolean remove(StreamClient client) {
        Set<StreamClient> alike = byFilter.get(client.filter());
        if (alike == null || !alike.remove(client)) {
            return false;
        }
        if (alike.isEmpty()) {
            byFilter.remove(client.filter());
        }
        size.decrementAndGet();
        return true;
    }

    /** From now on the client wants something else. */
    synchronized void change(StreamClient client, StreamFilter other) {
        boolean isHere = remove(client);
        client.want(other);
        if (isHere) {
            add(client);
        }
    }

    /** Whether anybody wants trades, which cost nothing where nobody does. */
    boolean wantsTrades() {
        return byFilter.keySet().stream().anyMatch(StreamFilter::trades);
    }

    int size() {
        return size.get();
    }

    /** Says of each filter how many have it. */
    void eachFilter(ObjIntConsumer<StreamFilter> action) {
        byFilter.forEach((filter, alike) -> action.accept(filter, alike.size()));
    }

    void each(Consumer<StreamClient> action) {
        byFilter.values().forEach(alike -> alike.forEach(action));
    }

    /** Offers each client what its filter lets through; those with equal filters get the very same frame, made once. */
    void offer(Function<StreamFilter, Optional<Frame>> seenThrough) {
        List<StreamClient> waiting = new ArrayList<>();
        byFilter.forEach((filter, alike) -> seenThrough
                .apply(filter)
                .ifPresent(frame -> alike.forEach(client -> {
                    if (client.offer(frame)) {
                        waiting.add(client);
                    }
                })));
        remember(waiting);
    }

    /** Lets each begin anew. */
    void startOver(Consumer<StreamClient> beginAnew) {
        each(beginAnew);
        List<StreamClient> all = new ArrayList<>(size());
        each(all::add);
        remember(all);
    }

    /** Sends what waits. */
    void flush() {
        List<StreamClient> waiting;
        synchronized (this) {
            waiting = due;
            due = new ArrayList<>();
        }
        waiting.forEach(StreamClient::flush);
    }

    private synchronized void remember(List<StreamClient> waiting) {
        if (due.isEmpty()) {
            due = waiting;
        } else {
            due.addAll(waiting);
        }
    }
}
