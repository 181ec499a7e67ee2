package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.stream.StreamSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamPulseTest {
    private static final StreamSettings QUICK =
            StreamSettings.usual().withRhythm(Duration.ofMillis(10), Duration.ofMillis(150), Duration.ofSeconds(9));

    @RegisterExtension
    final RunningServer server = new RunningServer(settings -> settings.withStreams(QUICK));

    @Test
    void who_asks_for_the_pulse_hears_it_with_the_id_of_the_event_before() throws IOException {
        try (var stream = EventStream.open(server, "?topics=news,pulse")) {
            String snapshot = stream.next("snapshot");
            String pulse = stream.next("pulse");
            assertThat(EventStream.data(pulse)).isEqualTo("{\"time\":\"2024-03-15T14:30:00Z\"}");
            assertThat(EventStream.id(pulse)).isEqualTo(EventStream.id(snapshot));
        }
    }

    /** Three pulses go to a heartbeat, so some of them would come before the second. */
    @Test
    void who_does_not_ask_hears_heartbeats_only() throws IOException {
        try (var stream = EventStream.open(server, "")) {
            stream.next("snapshot");
            assertThat(stream.next()).startsWith(": alive\nid: ");
            assertThat(stream.next()).startsWith(": alive\nid: ");
        }
    }
}
