package io.financialdashboard.bench.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Many clients of one stream in one thread. */
final class Crowd implements AutoCloseable {
    /** Below what a server lets wait to be accepted. */
    private static final int CONNECTING_AT_A_TIME = 500;
    /** Loopback has millions of addresses: so many clients of each stay below any cap for one address. */
    private static final int CLIENTS_PER_ADDRESS = 1_000;

    private static final int BUFFER = 256 * 1024;

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final List<Subscriber> clients = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();

    Crowd() throws IOException {
        selector = Selector.open();
    }

    void add(Subscriber client) {
        clients.add(client);
    }

    /** How many connections ended by themselves, by the reason. */
    Map<String, Integer> failures() {
        return failures;
    }

    long count(Predicate<Subscriber> which) {
        return clients.stream().filter(which).count();
    }

    /**
     * Connects all, not too many at a time, and reads until they are all served.
     *
     * @return whether they were within that time
     */
    boolean connectAll(Duration limit) throws IOException {
        int begun = 0;
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            long served = count(Subscriber::isServed);
            while (begun < clients.size() && begun - served < CONNECTING_AT_A_TIME) {
                clients.get(begun).connect(selector, addressOf(begun));
                begun++;
            }
            if (served == clients.size()) {
                return true;
            }
            turn();
        }
        return false;
    }

    /** Reads for that long. */
    void run(Duration length) {
        runUntil(() -> false, length);
    }

    /** Reads for that long, while so many clients a second hang up, each in its turn, and come back at once. */
    void runChanging(Duration length, int clientsPerSecond) throws IOException {
        long begun = System.nanoTime();
        long changed = 0;
        long passed = 0;
        while (passed < length.toNanos()) {
            for (; changed < passed * clientsPerSecond / 1e9; changed++) {
                int next = (int) (changed % clients.size());
                clients.get(next).drop();
                clients.get(next).connect(selector, addressOf(next));
            }
            turn();
            passed = System.nanoTime() - begun;
        }
    }

    /** @return whether it came to that within the limit */
    boolean runUntil(BooleanSupplier reached, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            turn();
        }
        return true;
    }

    void dropAll() throws IOException {
        for (Subscriber client : clients) {
            client.drop();
        }
        selector.selectNow();
    }

    @Override
    public void close() throws IOException {
        dropAll();
        selector.close();
    }

    private void turn() {
        try {
            selector.select(this::proceed, 10);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void proceed(SelectionKey key) {
        Subscriber client = (Subscriber) key.attachment();
        try {
            client.proceed(key, buffer);
        } catch (IOException lost) {
            failures.merge(String.valueOf(lost.getMessage()), 1, Integer::sum);
            hangUp(client);
        }
    }

    private static void hangUp(Subscriber client) {
        try {
            client.drop();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InetSocketAddress addressOf(int number) {
        return new InetSocketAddress("127.0.0." + (1 + number / CLIENTS_PER_ADDRESS), 0);
    }
}
