package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bug in a handler is the server's fault: it says 500, tells the client nothing and the log everything. */
class BrokenRouteTest {
    private static final AtomicReference<RuntimeException> BUG = new AtomicReference<>(new IllegalStateException());

    @RegisterExtension
    final RunningServer server = new RunningServer(same -> same, ctx -> {
        throw BUG.get();
    });

    static Stream<RuntimeException> bugs() {
        return Stream.of(
                new IllegalArgumentException("secret"),
                new IllegalStateException("secret"),
                new DateTimeException("secret"),
                new NullPointerException("secret"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void a_bug_is_a_500_without_details(RuntimeException bug) {
        BUG.set(bug);

        HttpResponse<String> answer = server.get("/");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).contains("/problems/internal").doesNotContain("secret");
    }

    @Test
    void the_log_has_the_trace_and_what_a_proxy_calls_the_request() {
        BUG.set(new DateTimeException("a bug of today"));

        String log = logOf(() -> server.get("/", "X-Request-Id", "edge-7"));

        assertThat(log)
                .contains("GET / (request edge-7) failed")
                .contains("java.time.DateTimeException: a bug of today")
                .contains("\tat " + BrokenRouteTest.class.getName());
    }

    /** slf4j-simple writes to System.err. */
    static String logOf(Runnable action) {
        PrintStream before = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
