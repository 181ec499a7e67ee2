package io.financialdashboard.adapters.http.server;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes lines on a thread of its own: who reads the output slowly, or not at all, holds up no request. What does not fit
 * into the queue is dropped and counted.
 */
final class LineWriter implements AutoCloseable {
    private static final int LONGEST_QUEUE = 8192;
    private static final long LONGEST_FAREWELL_MILLIS = 2000;

    private final PrintStream out;
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;

    LineWriter(String name, PrintStream out) {
        this.out = out;
        writer = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** @param line without its line end, which it must not contain either */
    void write(byte[] line) {
        if (!queue.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /** How many lines found no place. */
    long dropped() {
        return dropped.get();
    }

    private void run() {
        List<byte[]> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException closed) {
            queue.drainTo(batch);
            write(batch);
        }
    }

    private void write(List<byte[]> batch) {
        for (byte[] line : batch) {
            out.write(line, 0, line.length);
            out.write('\n');
        }
        out.flush();
    }

    /** Writes what is still waiting, as long as somebody reads it. */
    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join(LONGEST_FAREWELL_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
