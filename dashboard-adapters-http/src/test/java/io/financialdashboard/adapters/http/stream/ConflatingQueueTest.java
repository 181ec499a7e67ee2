package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConflatingQueueTest {
    private static final Subject A = new Subject.Price(new Symbol("A"));
    private static final Subject B = new Subject.Price(new Symbol("B"));
    private static final Subject BARS = new Subject.Bars(new Symbol("A"), Interval.ONE_MINUTE);
    private static final Subject NEWS = new Subject.News("n");

    private final ConflatingQueue queue = new ConflatingQueue(20);

    @Test
    void a_later_state_takes_the_earlier_one_out() {
        queue.add(frame(1, state(A, "a1"), state(B, "b1")));
        queue.add(frame(2, state(A, "a2")));
        queue.add(frame(3, state(A, "a3")));

        assertThat(waiting()).containsExactly("1:b1", "3:a3");
        assertThat(queue.conflated()).isEqualTo(2);
    }

    @Test
    void every_prefix_of_what_is_sent_holds_the_latest_state_before_it() {
        queue.add(frame(1, state(A, "a1")));
        queue.add(frame(2, event(NEWS, "n")));
        queue.add(frame(3, state(B, "b3")));

        // Had a1 moved behind the news, a client that broke off after the news would never have learnt of it.
        assertThat(waiting()).containsExactly("1:a1", "2:n", "3:b3");
    }

    @Test
    void closed_bars_and_corrections_wait_in_order_and_leave_the_forming_bar_alone() {
        queue.add(frame(1, event(BARS, "closed"), state(BARS, "forming")));
        queue.add(frame(2, event(BARS, "corrected")));

        assertThat(waiting()).containsExactly("1:closed,forming", "2:corrected");
    }

    @Test
    void a_new_forming_bar_leaves_the_closed_ones_before_it() {
        queue.add(frame(1, event(BARS, "closed"), state(BARS, "forming")));
        queue.add(frame(2, state(BARS, "later")));

        assertThat(waiting()).containsExactly("1:closed", "2:later");
    }

    @Test
    void too_many_events_do_not_fit() {
        assertThat(queue.add(frame(1, event(NEWS, "0123456789")))).isTrue();
        assertThat(queue.add(frame(2, event(NEWS, "0123456789")))).isTrue();
        assertThat(queue.add(frame(3, event(NEWS, "0")))).isFalse();
    }

    @Test
    void what_was_sent_makes_room() {
        queue.add(frame(1, event(NEWS, "0123456789")));
        queue.add(frame(2, event(NEWS, "0123456789")));
        queue.poll();

        assertThat(queue.add(frame(3, event(NEWS, "0123456789")))).isTrue();
    }

    @Test
    void states_never_fill_it_up() {
        for (int i = 0; i < 1000; i++) {
            assertThat(queue.add(frame(i, state(A, "0123456789"), state(B, "0123456789"))))
                    .isTrue();
        }
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void what_is_told_again_stays_as_it_was() {
        queue.addReplayed(frame(1, state(A, "a1")));
        queue.addReplayed(frame(2, state(A, "a2")));
        queue.add(frame(3, state(A, "a3")));

        assertThat(waiting()).containsExactly("1:a1", "2:a2", "3:a3");
    }

    private List<String> waiting() {
        List<String> frames = new ArrayList<>();
        for (Optional<Frame> next = queue.poll(); next.isPresent(); next = queue.poll()) {
            String text = new String(next.get().lines(), UTF_8);
            String offset = text.substring(text.indexOf('-') + 1, text.lastIndexOf("-f"));
            frames.add(offset + ":" + text.substring(text.indexOf("data: ") + 6).strip());
        }
        return frames;
    }

    private static Frame frame(long offset, Part... parts) {
        return Frame.event(new EventId("e", offset, "f"), "test", "", Arrays.asList(parts), "");
    }

    private static Part state(Subject subject, String json) {
        return Part.state(subject, json.getBytes(UTF_8));
    }

    private static Part event(Subject subject, String json) {
        return Part.event(subject, json.getBytes(UTF_8));
    }
}
