package io.financialdashboard.client.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Closes a body on which nothing has come for too long: a connection that died without a word looks like a quiet market.
 */
final class SilenceWatch implements AutoCloseable {
    private final InputStream body;
    private final long silenceNanos;
    private final Thread watch =
            Thread.ofVirtual().name("dashboard-stream-watch").unstarted(this::watch);
    private volatile long heard = System.nanoTime();
    private volatile boolean isOver;
    private volatile boolean isDead;

    SilenceWatch(InputStream body, Duration silence) {
        this.body = body;
        this.silenceNanos = silence.toNanos();
        watch.start();
    }

    void heard() {
        heard = System.nanoTime();
    }

    /** Whether it gave the connection up. */
    boolean isDead() {
        return isDead;
    }

    private void watch() {
        long left = left();
        while (!isOver && left > 0) {
            LockSupport.parkNanos(this, left);
            left = left();
        }
        if (!isOver) {
            giveUp();
        }
    }

    private long left() {
        return silenceNanos - (System.nanoTime() - heard);
    }

    private void giveUp() {
        isDead = true;
        try {
            body.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(watch);
    }
}
