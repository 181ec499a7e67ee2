package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of which two readers could think differently where they end or whom they are for (RFC 9112, 3.2 and 6.3). */
class FramingTest {
    private static final String POST = "POST /api/watchlists HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: 4, 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: 0x4\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Content-Length : 4\r\n",
                " Content-Length: 4\r\n",
            })
    void a_body_of_doubtful_length_is_refused_and_nothing_behind_it_is_read(String fields) {
        String answer = RawHttp.send(server, POST + fields + "\r\n0\r\n\r\n" + SMUGGLED);

        assertThat(answer).containsPattern("^HTTP/1\\.1 (400|501) ").contains("\"type\":\"/problems/");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
        assertThat(server.watchlists.lists()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5;\r\n{\"a\":\r\n", "zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n", "ffffffffffffffffff\r\n{}\r\n"})
    void a_chunk_that_is_none_ends_the_connection(String chunks) {
        String answer =
                RawHttp.send(server, POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "zz\r\n" + SMUGGLED);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: user@a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n continued: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            })
    void a_head_that_can_be_read_in_two_ways_is_a_problem(String request) {
        String answer = RawHttp.send(server, request);

        assertThat(answer).containsPattern("^HTTP/1\\.1 (400|505|426) ").contains("\"type\":\"/problems/bad-request\"");
    }

    // RFC 9112, 2.2: a server may take a bare LF as the end of a line, but must never take a bare CR as one.
    @Test
    void a_bare_carriage_return_ends_no_line() {
        String answer = RawHttp.send(server, "GET / HTTP/1.1\r\nHost: a\rX-Evil: b\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void http_1_0_is_answered_and_the_connection_ends() {
        String answer = RawHttp.send(server, "GET /api/prices HTTP/1.0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"AAPL\"").doesNotContain("chunked");
    }

    @Test
    void many_small_fields_are_as_little_as_one_large_one() {
        String fields = "X: y\r\n".repeat(3000);

        assertThat(RawHttp.send(server, "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void requests_sent_in_one_go_are_answered_in_their_order() {
        String three = List.of("/api/prices", "/nowhere", "/health/live").stream()
                .map(path -> "GET " + path + " HTTP/1.1\r\nHost: a\r\n")
                .reduce("", (before, next) -> before + next + "\r\n");
        String answer = RawHttp.send(server, three + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer.split("HTTP/1\\.1 (?=\\d{3})", -1))
                .satisfiesExactly(
                        none -> assertThat(none).isEmpty(),
                        prices -> assertThat(prices).startsWith("200 "),
                        nowhere -> assertThat(nowhere).startsWith("404 "),
                        live -> assertThat(live).startsWith("200 "),
                        page -> assertThat(page).startsWith("200 "));
    }
}
