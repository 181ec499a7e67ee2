package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Symbol;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamClientTest {
    private static final long LIMIT = Duration.ofSeconds(9).toNanos();

    private final Socket socket = new Socket();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger hungUp = socket.hungUp;
    private final StreamFigures figures = new StreamFigures();
    private final StreamClient client =
            new StreamClient(StreamFilter.of(Set.of(), Set.of(), Set.of()), socket, figures, nanos::get);

    @Test
    void nothing_is_written_before_the_socket_asks_for_it() {
        client.offer(quote(1, "a"));
        client.flush();
        assertThat(socket.written()).isEmpty();

        client.writable();
        assertThat(socket.written()).contains("\ndata: a\n\n");
        assertThat(figures.framesSent()).isEqualTo(1);
    }

    @Test
    void what_a_full_socket_does_not_take_waits_and_only_its_latest_state_is_sent() {
        client.writable();
        socket.ready = false;
        client.offer(quote(1, "old"));
        client.flush();
        client.offer(quote(2, "new"));
        client.flush();
        assertThat(socket.written()).isEmpty();

        socket.ready = true;
        client.writable();
        assertThat(socket.written()).contains("data: new").doesNotContain("old");
    }

    @Test
    void a_socket_that_takes_nothing_for_too_long_is_hung_up() {
        client.writable();
        socket.ready = false;
        client.offer(quote(1, "a"));
        client.flush();

        nanos.set(LIMIT - 1);
        client.cutIfBlockedFor(LIMIT);
        assertThat(hungUp).hasValue(0);

        nanos.set(LIMIT);
        client.cutIfBlockedFor(LIMIT);
        assertThat(hungUp).hasValue(1);
        assertThat(client.ended()).isCompleted();
        assertThat(figures.cutClients()).isEqualTo(1);
    }

    @Test
    void a_socket_that_takes_something_in_time_is_left_alone() {
        client.writable();
        socket.ready = false;
        client.offer(quote(1, "a"));
        client.flush();
        nanos.set(LIMIT - 1);
        socket.ready = true;
        client.writable();

        nanos.set(2 * LIMIT);
        client.cutIfBlockedFor(LIMIT);
        assertThat(hungUp).hasValue(0);
    }

    @Test
    void a_socket_that_breaks_ends_its_own_stream_and_disturbs_nobody() {
        client.writable();
        socket.broken = true;
        client.offer(quote(1, "a"));

        client.flush();

        assertThat(hungUp).hasValue(1);
        assertThat(client.ended()).isCompleted();
    }

    @Test
    void a_quiet_client_is_not_a_slow_one() {
        client.writable();
        nanos.set(100 * LIMIT);

        client.cutIfBlockedFor(LIMIT);
        assertThat(client.ended()).isNotDone();
    }

    @Test
    void a_farewell_is_the_last_thing_that_is_written() {
        client.writable();
        client.endWith(Frame.retry(5));
        client.offer(quote(2, "late"));
        client.flush();

        assertThat(socket.written()).isEqualTo("retry: 5\n\n");
        assertThat(client.ended()).isCompleted();
    }

    private static Frame quote(long offset, String data) {
        Part part = Part.state(new Subject.Price(new Symbol("A")), data.getBytes(UTF_8));
        return Frame.event(new EventId("e", offset, "f"), "quotes", "", List.of(part), "");
    }

    /** Takes everything or nothing, as the test says. */
    private static final class Socket implements Outlet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final AtomicInteger hungUp = new AtomicInteger();
        private boolean ready = true;
        private boolean broken;

        String written() {
            return bytes.toString(UTF_8);
        }

        @Override
        public boolean isReady() {
            if (broken) {
                throw new IllegalStateException("broken by the test");
            }
            return ready;
        }

        @Override
        public int write(Frame frame) {
            bytes.writeBytes(frame.lines());
            return frame.lines().length;
        }

        @Override
        public void hangUp() {
            hungUp.incrementAndGet();
        }
    }
}
