package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line ends in every field that reaches a header, a frame of the stream, or a log: none of them begins a line there. */
class InjectedLinesTest {
    private static final String EVIL = "\r\nSet-Cookie: evil=1\r\n\r\nid: 9\nevent: quotes\rdata: {}\u2028\u0085";

    private final ByteArrayOutputStream requests = new ByteArrayOutputStream();

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withAccessLog(Optional.of(new PrintStream(requests, true, UTF_8)))
                    .withClients(settings.clients()
                            .withTrustedProxies(1)
                            .withCorsOrigins(java.util.Set.of("https://charts.example"))),
            ctx -> {
                throw new IllegalStateException("a bug");
            });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%0d%0aSet-Cookie:%20evil=1",
                "/?lang=de%0d%0aSet-Cookie:%20evil=1",
                "/chart/stocks/AAPL%0d%0aSet-Cookie:%20evil=1",
                "/chart/stocks/AAPL?interval=1h%0d%0aSet-Cookie:%20evil=1",
                "/assets/%0d%0aSet-Cookie:%20evil=1/app.js",
                "/api/historical/stocks/AAPL%0d%0aSet-Cookie:%20evil=1",
                "/api/watchlists/default%0d%0aSet-Cookie:%20evil=1",
                "/api/prices?%0d%0aSet-Cookie:%20evil=1",
                "/api/stream?last_event_id=%0d%0aSet-Cookie:%20evil=1",
            })
    void no_address_begins_a_header_or_a_line_of_a_log(String address) {
        String log = BrokenRouteTest.logOf(() -> assertHeadIsOurs(RawHttp.get(server, address)));

        assertThat(log.lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
        assertThat(requests.toString(UTF_8).lines()).allMatch(line -> line.startsWith("{\"time\":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin",
                "X-Request-Id",
                "X-Forwarded-For",
                "Cookie",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "If-None-Match",
                "Last-Event-ID",
                "Sec-Fetch-Site",
                "User-Agent",
                "Referer",
                "Content-Type",
                "Access-Control-Request-Method",
                "Access-Control-Request-Headers",
            })
    void no_header_comes_back_as_a_line_of_its_own(String name) {
        // A line end ends the field, so what can be tried is its escapes and the control characters that look like it.
        String value = "a%0d%0aSet-Cookie: evil=1\\r\\nSet-Cookie: evil=2\u0085Set-Cookie: evil=3\u000bSet-Cookie: e";
        String answer = RawHttp.send(
                server,
                "GET /api/prices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + name + ": " + value + "\r\n\r\n");

        assertHeadIsOurs(answer);
    }

    private static void assertHeadIsOurs(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head.split("\r\n|[\n\r\u0085\u000b]", -1))
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("Set-Cookie: e"));
    }

    @Test
    void an_article_is_one_frame_whatever_its_texts_hold() throws IOException {
        try (var stream = EventStream.open(server, "?topics=news")) {
            stream.next("snapshot");
            server.news.publish(article(EVIL));

            String frame = stream.next("news");
            assertThat(frame.lines().map(line -> line.substring(0, line.indexOf(':'))))
                    .containsExactly("id", "event", "data");
            assertThat(frame).doesNotContain("\r").contains("\\r\\nSet-Cookie: evil=1\\r\\n\\r\\nid: 9\\nevent");
        }
    }

    @Test
    void a_list_has_an_address_that_is_one_line_whatever_its_name_holds() {
        var made = server.send(
                "POST",
                "/api/watchlists",
                "{\"name\":\"a%0d%0aSet-Cookie: evil=1 \\u2028 <b>\"}",
                "Content-Type",
                "application/json");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElseThrow()).matches("/api/watchlists/[a-z0-9-]{1,40}");
        assertThat(made.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static Article article(String text) {
        return new Article(
                "n1",
                "title" + text,
                "summary" + text,
                "Wire" + text,
                RunningServer.NOW,
                List.of("tag" + text),
                "markets" + text,
                Importance.LOW,
                OptionalDouble.empty(),
                List.of(Market.STOCKS),
                List.of(AAPL.symbol()),
                Optional.empty());
    }
}
