package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketOutletTest {
    private final Session session = new Session();
    private final SocketOutlet outlet = new SocketOutlet(session);
    private final StreamClient client = new StreamClient(
            StreamFilter.of(Set.of(), Set.of(), Set.of(Topic.NEWS)), outlet, new StreamFigures(), System::nanoTime);

    @BeforeEach
    void open() {
        outlet.callBack(client);
    }

    @Test
    void a_long_replay_is_written_one_message_behind_the_other_however_fast_they_are_taken() {
        client.replay(
                IntStream.range(0, 20_000).mapToObj(SocketOutletTest::article).toList());
        client.writable();

        assertThat(session.sent).hasSize(20_000).endsWith("{\"id\":\"e-19999-f\",\"event\":\"news\",\"data\":{}}");
    }

    @Test
    void one_message_is_in_flight_at_a_time() {
        session.takesAtOnce = false;
        client.replay(List.of(article(1), article(2)));
        client.writable();
        client.flush();
        assertThat(session.sent).hasSize(1);

        session.take();
        assertThat(session.sent).hasSize(2);
    }

    @Test
    void a_message_that_is_lost_ends_the_stream() {
        session.takesAtOnce = false;
        client.replay(List.of(article(1)));
        client.writable();

        session.waiting.removeFirst().failed(new IllegalStateException("reset by the peer"));
        assertThat(client.ended()).isCompleted();
    }

    private static io.financialdashboard.adapters.http.stream.Frame article(int offset) {
        Part part = Part.event(new Subject.News("n" + offset), "{}".getBytes(UTF_8));
        return io.financialdashboard.adapters.http.stream.Frame.event(
                new EventId("e", offset, "f"), "news", "", List.of(part), "");
    }

    /** Keeps what is sent, and says that it is gone at once or when the test says so. */
    private static final class Session extends CoreSession.Empty {
        private final List<String> sent = new ArrayList<>();
        private final List<Callback> waiting = new ArrayList<>();
        private boolean takesAtOnce = true;

        @Override
        public void sendFrame(Frame frame, Callback callback, boolean batch) {
            sent.add(frame.getPayloadAsUTF8());
            if (takesAtOnce) {
                callback.succeeded();
            } else {
                waiting.add(callback);
            }
        }

        @Override
        public void sendFrame(OutgoingEntry entry) {
            throw new UnsupportedOperationException("frames are sent one by one");
        }

        void take() {
            waiting.removeFirst().succeeded();
        }
    }
}
