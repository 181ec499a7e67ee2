package io.financialdashboard.adapters.http.server;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to break a reader of JSON. */
class HostileJsonTest {
    private static final String JSON = "application/json";

    @RegisterExtension
    final RunningServer server = new RunningServer();

    static Stream<Charset> otherEncodings() {
        return Stream.of(UTF_16, UTF_16BE, UTF_16LE, Charset.forName("UTF-32"), Charset.forName("UTF-32LE"));
    }

    // RFC 8259, 8.1: JSON between systems is UTF-8.
    @ParameterizedTest
    @MethodSource("otherEncodings")
    void a_body_in_another_encoding_is_refused(Charset encoding) {
        assertIsNotUtf8(post("{\"name\":\"a\"}".getBytes(encoding), JSON));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        // An overlong slash, half of a surrogate pair, a character that ends before it is whole, Latin-1.
        assertIsNotUtf8(post(bytes('"', 0xc0, 0xaf), JSON));
        assertIsNotUtf8(post(bytes('"', 0xed, 0xa0, 0x80), JSON));
        assertIsNotUtf8(post(bytes('"', 0xe2, 0x82), JSON));
        assertIsNotUtf8(post(bytes('"', 0xfc, 'b'), JSON));
    }

    @Test
    void what_utf_8_can_hold_is_a_name() {
        HttpResponse<String> made = post("{\"name\":\"Ελλάδα 🏛\"}".getBytes(UTF_8), JSON + ";charset=utf-8");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"name\":\"Ελλάδα 🏛\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"name\":[", "{\"name\":\"a\",\"symbols\":["})
    void sixty_thousand_levels_are_a_problem_and_no_overflow_of_the_stack(String level) {
        String deep = level.repeat(60_000 / level.length());

        HttpResponse<String> answer = post(deep.getBytes(UTF_8), JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"/problems/bad-body\"", "not well-formed JSON");
        assertThat(answer.body().length()).isLessThan(1000);
    }

    @Test
    void a_hundred_thousand_levels_are_more_than_a_body_may_have() {
        String deep = "[".repeat(100_000);

        assertThat(RawHttp.send(
                        server,
                        "POST /api/watchlists HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nContent-Length: " + deep.length() + "\r\n\r\n" + deep))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"type\":\"/problems/too-large\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"name\":1e400};must be a string",
                "{\"name\":-1e400};must be a string",
                "{\"name\":1e999999999};must be a string",
                "{\"name\":123456789012345678901234567890};must be a string",
                "{\"name\":NaN};not well-formed JSON",
                "{\"name\":Infinity};not well-formed JSON",
                "{\"name\":01};not well-formed JSON",
                "{\"name\":'a'};not well-formed JSON",
                "{name:\"a\"};not well-formed JSON",
                "{\"name\":\"a\",};not well-formed JSON",
                "{\"name\":\"a\"/**/};not well-formed JSON",
                "{\"name\":null};must be a string, got 'null'",
                "{\"name\":true};must be a string, got 'true'",
                "{\"name\":{}};must be a string",
                "{\"name\":\"a\",\"symbols\":null};must be an array of strings, got 'null'",
                "{\"name\":\"a\",\"symbols\":[null]};must hold strings only, got 'null'",
                "{\"name\":\"a\",\"symbols\":[],\"symbols\":[\"AAPL\"]};uplicate",
                "{\"name\":\"a\",\"n\\u0061me\":\"b\"};uplicate",
                "{\"name\":\"\\ud800\"};well-formed text",
                "{\"name\":\"\\udc00\\ud800\"};well-formed text",
                "{\"name\":\"\\u0000\"};without control characters",
                "{\"name\":\"a\\r\\nSet-Cookie: a=b\"};without control characters",
                "{\"\\ud800\":1};not well-formed JSON",
                "{\"__proto__\":{}};is not known here",
            })
    void a_value_that_is_none_is_told(String body, String hint) {
        HttpResponse<String> answer = post(body.getBytes(UTF_8), JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"/problems/bad-body\"", hint);
        assertThat(server.watchlists.lists()).hasSize(1);
    }

    @Test
    void a_long_value_is_not_sent_back() {
        String number = "9".repeat(60_000);

        HttpResponse<String> answer = post(("{\"name\":" + number + "}").getBytes(UTF_8), JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().length()).isLessThan(1000);
    }

    private static void assertIsNotUtf8(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"type\":\"/problems/bad-body\"", "the body must be UTF-8", "\"allowed\":[\"UTF-8\"]");
    }

    private HttpResponse<String> post(byte[] body, String type) {
        var request = HttpRequest.newBuilder(server.uri("/api/watchlists"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return server.described(request);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
