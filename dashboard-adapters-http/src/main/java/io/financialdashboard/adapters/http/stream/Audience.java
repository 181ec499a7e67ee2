package io.financialdashboard.adapters.http.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** All clients whose stream is open. Safe for use by many threads. */
final class Audience {
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();

    void add(StreamClient client) {
        clients.add(client);
    }

    /** Whether it was there. */
    boolean remove(StreamClient client) {
        return clients.remove(client);
    }

    /** Whether anybody wants trades, which cost nothing where nobody does. */
    boolean wantsTrades() {
        return clients.stream().anyMatch(client -> client.filter().trades());
    }

    int size() {
        return clients.size();
    }

    void each(Consumer<StreamClient> action) {
        clients.forEach(action);
    }

    /** Offers each client what its filter lets through; those with equal filters get the very same frame, made once. */
    void offer(Function<StreamFilter, Optional<Frame>> seenThrough) {
        Map<StreamFilter, Optional<Frame>> frames = new HashMap<>();
        for (StreamClient client : clients) {
            frames.computeIfAbsent(client.filter(), seenThrough).ifPresent(client::offer);
        }
    }

    /** Sends what waits. */
    void flush() {
        clients.forEach(StreamClient::flush);
    }
}
