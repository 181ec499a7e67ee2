package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void a_request_without_a_name_gets_one_of_its_own() {
        String first = id("/api/prices");

        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(id("/api/prices")).matches("[0-9a-f]{16}").isNotEqualTo(first);
    }

    @Test
    void the_name_that_came_along_stays() {
        assertThat(id("/nowhere", "X-Request-Id", "edge-7.a_B")).isEqualTo("edge-7.a_B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<b>", "a b", "ü", "\"", "00000000001111111111222222222233333333334444444444555555555566666"})
    void a_name_that_could_do_harm_is_replaced(String name) {
        String answer = RawHttp.send(
                server,
                "GET /api/prices HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Request-Id: " + name + "\r\n\r\n");

        assertThat(answer).containsPattern("\r\nX-Request-Id: [0-9a-f]{16}\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "garbage\r\n\r\n"})
    void what_no_handler_ever_saw_has_one_too(String request) {
        assertThat(RawHttp.send(server, request)).containsPattern("\r\nX-Request-Id: [0-9a-f]{16}\r\n");
    }

    private String id(String path, String... headers) {
        return server.get(path, headers).headers().firstValue("X-Request-Id").orElseThrow();
    }
}
