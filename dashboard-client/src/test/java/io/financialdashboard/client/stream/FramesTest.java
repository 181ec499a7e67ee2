package io.financialdashboard.client.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.client.stream.Frames.Frame;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules are those of the HTML standard, 9.2.6. */
class FramesTest {
    private final Frames frames = new Frames("e-1-0");

    @Test
    void an_event_is_there_when_the_empty_line_behind_it_is() {
        assertThat(read("id: e-2-0", "event: pulse", "data: {}")).isEmpty();
        assertThat(read("")).containsExactly(new Frame("e-2-0", "pulse", "{}"));
    }

    @Test
    void a_comment_with_an_id_only_moves_the_place_in_the_stream() {
        List<Frame> told = read(": alive", "id: e-7-0", "", "event: pulse", "data:{}", "");

        assertThat(told).containsExactly(new Frame("e-7-0", "", ""), new Frame("e-7-0", "pulse", "{}"));
        assertThat(told.getFirst().isEvent()).isFalse();
    }

    @Test
    void several_lines_of_data_are_one_text_and_unknown_fields_are_nothing() {
        assertThat(read("data: a", "colour: red", "data: b", "data", ""))
                .containsExactly(new Frame("e-1-0", "", "a\nb"));
    }

    @Test
    void the_wait_is_the_last_one_that_makes_sense() {
        assertThat(frames.retryMillis()).isEmpty();
        read("retry: 2345", "", "retry: soon", "");

        assertThat(frames.retryMillis()).hasValue(2345);
    }

    private List<Frame> read(String... lines) {
        return List.of(lines).stream()
                .map(frames::add)
                .flatMap(Optional::stream)
                .toList();
    }
}
