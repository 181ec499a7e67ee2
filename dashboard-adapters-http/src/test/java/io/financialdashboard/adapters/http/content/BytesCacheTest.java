package io.financialdashboard.adapters.http.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.testkit.FakeMarketData;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BytesCacheTest {
    private final DataVersion version = new DataVersion(new FakeMarketData(Instant.parse("2024-03-15T14:30:00Z")));
    private final BytesCache cache = new BytesCache(version, 12_000);
    private final AtomicInteger encoded = new AtomicInteger();

    @Test
    void a_body_is_encoded_once_per_change() {
        ask("prices", 100);
        ask("prices", 100);
        assertThat(encoded).hasValue(1);

        version.move();
        ask("prices", 100);
        assertThat(encoded).hasValue(2);
    }

    @Test
    void what_was_not_asked_for_the_longest_makes_room() {
        ask("a", 4000);
        ask("b", 4000);
        ask("a", 4000);
        ask("c", 4000);
        assertThat(encoded).hasValue(3);

        ask("a", 4000);
        ask("c", 4000);
        assertThat(encoded).hasValue(3);
        ask("b", 4000);
        assertThat(encoded).hasValue(4);
    }

    // Of 12,000 bytes two such bodies alone would leave room: 4,500 each, and a kilobyte beside them.
    @Test
    void a_body_takes_the_room_that_it_will_take_once_it_is_compressed() {
        cache.get("a", () -> Representation.json(new byte[4500]));
        cache.get("b", () -> Representation.json(new byte[4500]));

        assertThat(cache.entries()).isEqualTo(1);
    }

    // Ten times as many as there is room for, if each costs a kilobyte beside its two bytes.
    @Test
    void answers_of_two_bytes_do_not_fill_the_memory_either() {
        for (int question = 0; question < 120; question++) {
            ask("question " + question, 2);
        }

        assertThat(cache.entries()).isLessThanOrEqualTo(12);
        ask("question 119", 2);
        assertThat(encoded).hasValue(120);
    }

    @Test
    void a_question_that_has_no_answer_leaves_nothing_behind() {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IllegalArgumentException("no such indicator");
                }))
                .hasMessage("no such indicator");

        assertThat(cache.entries()).isZero();
        ask("a", 100);
        assertThat(encoded).hasValue(1);
    }

    @Test
    void a_body_is_made_from_when_it_was_encoded_until_the_data_changes() {
        assertThat(cache.made("prices")).isEmpty();

        ask("prices", 100);
        assertThat(cache.made("prices"))
                .map(Representation::plain)
                .hasValueSatisfying(body -> assertThat(body).hasSize(100));

        version.move();
        assertThat(cache.made("prices")).isEmpty();
        assertThat(encoded).hasValue(1);
    }

    @Test
    void whoever_wants_only_what_is_made_does_not_wait_for_those_who_make_it() {
        cache.get("prices", () -> {
            assertThat(CompletableFuture.supplyAsync(() -> cache.made("prices")))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(Optional.empty());
            return Representation.packed("text/plain", new byte[100]);
        });

        assertThat(cache.made("prices")).isPresent();
    }

    private void ask(String what, int size) {
        cache.get(what, () -> {
            encoded.incrementAndGet();
            return Representation.packed("text/plain", new byte[size]);
        });
    }
}
