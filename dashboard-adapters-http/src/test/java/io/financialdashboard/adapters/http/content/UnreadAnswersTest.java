package io.financialdashboard.adapters.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadAnswersTest {
    private final UnreadAnswers unread = new UnreadAnswers(100, 1);
    private final List<String> cut = new ArrayList<>();

    @Test
    void up_to_the_bound_nobody_is_cut() {
        add("a", 60);
        add("b", 40);

        assertThat(cut).isEmpty();
    }

    @Test
    void beyond_it_those_are_cut_that_wait_the_longest_and_no_more_than_need_be() {
        add("a", 30);
        add("b", 30);
        add("c", 40);
        add("d", 50);

        assertThat(cut).containsExactly("a", "b");
    }

    @Test
    void what_was_taken_makes_room_and_is_taken_once() {
        add("a", 90);
        unread.remove("a");
        unread.remove("a");
        add("b", 100);
        add("c", 1);

        assertThat(cut).containsExactly("b");
    }

    @Test
    void an_answer_beyond_the_bound_is_cut_itself() {
        add("a", 101);

        assertThat(cut).containsExactly("a");
    }

    @Test
    void as_many_threads_may_wait_as_were_said() {
        assertThat(unread.mayWait()).isTrue();
        assertThat(unread.mayWait()).isFalse();

        unread.hasWaited();

        assertThat(unread.mayWait()).isTrue();
    }

    private void add(String name, int size) {
        unread.add(name, size, () -> cut.add(name));
    }
}
