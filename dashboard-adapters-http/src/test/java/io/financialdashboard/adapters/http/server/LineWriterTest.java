package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LineWriterTest {
    private static final byte[] LINE = "a line".getBytes(UTF_8);

    @Test
    void who_does_not_read_holds_nobody_up_and_what_is_lost_is_counted() {
        var reads = new CountDownLatch(1);
        try (var lines = new LineWriter("test", new PrintStream(new Unread(reads)))) {
            // More than the queue and the batch that is being written hold together.
            for (int i = 0; i < 20_000; i++) {
                lines.write(LINE);
            }
            assertThat(lines.dropped()).isPositive();
            reads.countDown();
        }
    }

    @Test
    void closing_writes_what_waits() {
        var written = new ByteArrayOutputStream();
        var lines = new LineWriter("test", new PrintStream(written));
        lines.write(LINE);
        lines.write(LINE);
        lines.close();

        assertThat(written.toString(UTF_8)).isEqualTo("a line\na line\n");
    }

    /** A pipe whose reader sleeps until it is told to read. */
    private static final class Unread extends OutputStream {
        private final CountDownLatch reads;

        Unread(CountDownLatch reads) {
            this.reads = reads;
        }

        @Override
        public void write(int b) {
            try {
                reads.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
