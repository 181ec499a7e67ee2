package io.financialdashboard.adapters.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.testkit.FakeMarketData;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BytesCacheTest {
    private final DataVersion version = new DataVersion(new FakeMarketData(Instant.parse("2024-03-15T14:30:00Z")));
    private final BytesCache cache = new BytesCache(version, 1000);
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
        ask("a", 400);
        ask("b", 400);
        ask("a", 400);
        ask("c", 400);
        assertThat(encoded).hasValue(3);

        ask("a", 400);
        ask("c", 400);
        assertThat(encoded).hasValue(3);
        ask("b", 400);
        assertThat(encoded).hasValue(4);
    }

    private void ask(String what, int size) {
        cache.get(what, () -> {
            encoded.incrementAndGet();
            return Representation.packed("text/plain", new byte[size]);
        });
    }
}
