package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final StreamFilter NEWS = StreamFilter.of(Set.of(), Set.of(), Set.of(Topic.NEWS));
    private static final StreamFilter STATS = StreamFilter.of(Set.of(), Set.of(), Set.of(Topic.STATS));

    private final Audience audience = new Audience();
    private final List<StreamFilter> asked = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    @Test
    void who_wants_the_same_is_asked_about_once_and_told_the_same() {
        add("a", NEWS);
        add("b", NEWS);
        add("c", STATS);

        offer(NEWS);
        audience.flush();

        assertThat(asked).containsExactlyInAnyOrder(NEWS, STATS);
        assertThat(written).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_was_offered_is_sent_once() {
        add("a", NEWS);
        offer(NEWS);
        audience.flush();
        audience.flush();
        assertThat(written).containsExactly("a");

        offer(NEWS);
        audience.flush();
        assertThat(written).containsExactly("a", "a");
    }

    @Test
    void whoever_wants_something_else_is_told_that_from_then_on() {
        StreamClient client = add("a", NEWS);

        audience.change(client, STATS);
        offer(NEWS);
        audience.flush();
        assertThat(written).isEmpty();

        offer(STATS);
        audience.flush();
        assertThat(written).containsExactly("a");
        assertThat(audience.size()).isEqualTo(1);
    }

    @Test
    void whoever_left_is_told_nothing_and_is_not_brought_back_by_a_change() {
        StreamClient client = add("a", NEWS);
        assertThat(audience.remove(client)).isTrue();
        assertThat(audience.remove(client)).isFalse();

        audience.change(client, STATS);
        offer(STATS);
        audience.flush();

        assertThat(written).isEmpty();
        assertThat(audience.size()).isZero();
    }

    @Test
    void all_are_sent_what_they_begin_anew_with() {
        add("a", NEWS);
        add("b", STATS);

        audience.startOver(client -> client.startOver(List.of(Frame.retry(1))));
        audience.flush();

        assertThat(written).containsExactlyInAnyOrder("a", "b");
    }

    private StreamClient add(String name, StreamFilter filter) {
        var client = new StreamClient(filter, new Named(name), new StreamFigures(), System::nanoTime);
        client.writable();
        audience.add(client);
        return client;
    }

    private void offer(StreamFilter wanting) {
        List<Part> parts = List.of(Part.state(Subject.Everyone.PULSE, "{}".getBytes(UTF_8)));
        audience.offer(filter -> {
            asked.add(filter);
            return filter.equals(wanting)
                    ? Optional.of(Frame.event(new EventId("e", 1, "f"), "pulse", "", parts, ""))
                    : Optional.empty();
        });
    }

    /** A socket that takes everything, and tells whose it was. */
    private final class Named implements Outlet {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public int write(Frame frame) {
            written.add(name);
            return frame.lines().length;
        }

        @Override
        public void hangUp() {
            throw new AssertionError("nobody is to be cut");
        }
    }
}
