package io.financialdashboard.client.stream;

import static io.financialdashboard.client.ScriptedServer.events;
import static io.financialdashboard.client.ScriptedServer.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.ScriptedServer;
import io.financialdashboard.client.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a stream does when its server does not do as it should. */
@Timeout(60)
class EventStreamTest {
    private static final String FIRST = "retry: 1\n\nid: e1-1-00000000\nevent: reset\ndata: {\"reason\":\"epoch\"}\n\n";
    private static final String SECOND = "id: e1-2-00000000\nevent: reset\ndata: {\"reason\":\"window\"}\n\n";
    private static final String QUIET = events("") + ScriptedServer.SILENCE;
    private static final StreamRequest REQUEST = StreamRequest.everything().longestWait(Duration.ofMillis(20));

    private final Heard heard = new Heard();

    /** Everything that a listener is told, as lines. */
    private static final class Heard implements StreamListener {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void onEvent(String id, StreamEvent event) {
            lines.add(id + " " + event);
        }

        @Override
        public void onDisconnected(String reason, Duration wait) {
            lines.add("lost, back in " + wait.toMillis() + ": " + reason);
        }

        @Override
        public void onRefused(ProblemException problem) {
            lines.add("refused: " + problem.detail());
        }

        String next() throws InterruptedException {
            String line = lines.poll(10, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing was heard in 10 seconds");
            }
            return line;
        }
    }

    @Test
    void a_lost_connection_is_made_anew_behind_the_last_event() throws Exception {
        try (var server = new ScriptedServer(events(FIRST), events(SECOND) + ScriptedServer.SILENCE);
                var client = DashboardClient.at(server.uri())) {
            EventStream stream = client.stream(REQUEST, heard);
            try (stream) {
                assertThat(server.asked()).doesNotContain("Last-Event-ID").contains("GET /api/stream HTTP/1.1");
                assertThat(heard.next()).isEqualTo("e1-1-00000000 Reset[reason=epoch]");
                assertThat(heard.next()).startsWith("lost, back in 1: ");
                assertThat(server.asked()).contains("Last-Event-ID: e1-1-00000000\n");
                assertThat(heard.next()).isEqualTo("e1-2-00000000 Reset[reason=window]");
            }
            // Its number is kept behind the listener: only an ended stream is surely done with it.
            assertThat(stream.ended()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(stream.lastEventId()).hasValue("e1-2-00000000");
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_in_words() throws Exception {
        try (var client = DashboardClient.at(URI.create("http://127.0.0.1:1"));
                EventStream stream = client.stream(REQUEST, heard)) {
            assertThat(heard.next()).isEqualTo("lost, back in 20: nothing listens there (connection refused)");
            assertThat(stream.ended()).isNotDone();
        }
    }

    @Test
    void half_an_event_is_none_and_comes_again() throws Exception {
        String half = SECOND.substring(0, SECOND.length() - 1);
        try (var server = new ScriptedServer(events(FIRST + half), events(SECOND) + ScriptedServer.SILENCE);
                var client = DashboardClient.at(server.uri());
                EventStream stream = client.stream(REQUEST, heard)) {
            server.asked();
            assertThat(server.asked()).contains("Last-Event-ID: e1-1-00000000\n");
            assertThat(List.of(heard.next(), heard.next(), heard.next()))
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("e1-1-"),
                            one -> assertThat(one).startsWith("lost"),
                            one -> assertThat(one).startsWith("e1-2-"));
            assertThat(stream.ended()).isNotDone();
        }
    }

    @Test
    void a_connection_on_which_nothing_comes_is_given_up() throws Exception {
        StreamRequest impatient = REQUEST.silence(Duration.ofMillis(300)).after("e1-9-00000000");
        try (var server = new ScriptedServer(events(": alive\n\n") + ScriptedServer.SILENCE, QUIET);
                var client = DashboardClient.at(server.uri());
                EventStream stream = client.stream(impatient, heard)) {
            assertThat(server.asked()).contains("Last-Event-ID: e1-9-00000000\n");
            assertThat(heard.next()).isEqualTo("lost, back in 20: nothing came for PT0.3S");
            assertThat(server.asked()).contains("Last-Event-ID: e1-9-00000000\n");
            assertThat(stream.ended()).isNotDone();
        }
    }

    @Test
    void a_full_server_is_asked_again_when_it_says_so() throws Exception {
        String full = problem(503, "{\"detail\":\"too many\"}", "Retry-After: 1");
        try (var server = new ScriptedServer(full, events(FIRST) + ScriptedServer.SILENCE);
                var client = DashboardClient.at(server.uri());
                EventStream stream = client.stream(REQUEST, heard)) {
            assertThat(heard.next()).startsWith("lost, back in 1000: 503");
            assertThat(heard.next()).startsWith("e1-1-");
            assertThat(stream.ended()).isNotDone();
        }
    }

    @Test
    void a_mistake_ends_it() throws Exception {
        String refusal = problem(400, "{\"detail\":\"no such topic\",\"parameter\":\"topics\",\"allowed\":[\"news\"]}");
        try (var server = new ScriptedServer(refusal);
                var client = DashboardClient.at(server.uri());
                EventStream stream = client.stream(REQUEST.topics("nws"), heard)) {
            assertThat(server.asked()).startsWith("GET /api/stream?topics=nws ");
            assertThat(heard.next()).isEqualTo("refused: no such topic");
            assertThatThrownBy(() -> stream.ended().join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.allowed()).containsExactly("news"));
        }
    }

    @Test
    void what_a_listener_throws_ends_it_too() throws Exception {
        try (var server = new ScriptedServer(events(FIRST));
                var client = DashboardClient.at(server.uri());
                EventStream stream = client.stream(REQUEST, (id, event) -> {
                    throw new IllegalStateException("full");
                })) {
            assertThatThrownBy(() -> stream.ended().join()).hasMessageContaining("full");
            assertThat(stream.lastEventId()).isEmpty();
        }
    }

    @Test
    void a_closed_stream_says_nothing_more() throws Exception {
        try (var server = new ScriptedServer(events(FIRST) + ScriptedServer.SILENCE);
                var client = DashboardClient.at(server.uri())) {
            EventStream stream = client.stream(REQUEST, heard);
            assertThat(heard.next()).startsWith("e1-1-");

            stream.close();

            assertThat(stream.ended().get(10, TimeUnit.SECONDS)).isNull();
            assertThat(heard.lines).isEmpty();
        }
    }

    @Test
    void an_event_of_a_newer_server_is_told_as_it_is() throws Exception {
        try (var server = new ScriptedServer(events("id: e1-1-00000000\nevent: weather\ndata: {\"rain\":true}\n\n")
                        + ScriptedServer.SILENCE);
                var client = DashboardClient.at(server.uri());
                EventStream stream = client.stream(REQUEST, heard)) {
            assertThat(heard.next()).isEqualTo("e1-1-00000000 Unknown[name=weather, json={\"rain\":true}]");
            assertThat(stream.ended()).isNotDone();
        }
    }
}
