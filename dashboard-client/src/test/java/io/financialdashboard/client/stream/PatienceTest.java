package io.financialdashboard.client.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofSeconds(30));

    @Test
    void each_failure_doubles_the_wait_up_to_the_limit() {
        patience.suggest(Duration.ofMillis(2345));

        assertThat(List.of(patience.next(), patience.next(), patience.next(), patience.next(), patience.next()))
                .extracting(Duration::toMillis)
                .containsExactly(2345L, 4690L, 9380L, 18760L, 30000L);
    }

    @Test
    void whoever_brings_something_is_believed_again() {
        patience.next();
        patience.next();
        patience.succeeded();

        assertThat(patience.next()).isEqualTo(Duration.ofSeconds(2));
    }
}
