package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import java.io.IOException;
import java.net.Socket;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSocketTest {
    private static final Instant MINUTE = Instant.parse("2024-03-15T14:30:00Z");
    private static final int PLACES = 64;
    private static final Set<String> ORIGINS = Set.of("https://charts.example");

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withClients(settings.clients().withCorsOrigins(ORIGINS)));

    @Test
    void a_subscription_is_confirmed_and_begins_with_a_snapshot() {
        try (var socket = new StreamSocketClient(server)) {
            assertThat(socket.next()).matches("\\{\"event\":\"retry\",\"data\":\\{\"millis\":2\\d{3}}}");
            socket.say("{\"action\":\"subscribe\",\"channels\":[\"quotes:BTC-USDT\",\"news\"],\"request\":\"a1\"}");
            assertThat(socket.next())
                    .isEqualTo("{\"event\":\"channels\",\"data\":{\"channels\":[\"news\",\"quotes:BTC/USDT\"]},"
                            + "\"request\":\"a1\"}");
            assertThat(socket.next())
                    .matches("\\{\"id\":\"e1-1-[0-9a-f]{8}\",\"event\":\"snapshot\",\"data\":\\{\"epoch\":\"e1\",.*")
                    .contains("\"quotes\":{\"BTC/USDT\":{\"current\":100,")
                    .doesNotContain("AAPL")
                    .endsWith("\"feed_stale\":false}}");
        }
    }

    @Test
    void an_event_is_that_of_the_stream_in_one_message() throws IOException {
        try (var socket = new StreamSocketClient(server).subscribe("quotes:AAPL", "news");
                var stream = EventStream.open(server, "?symbols=AAPL&topics=quotes,news")) {
            socket.next("snapshot");
            stream.next("snapshot");
            server.tick(AAPL, 183.5);
            String lines = stream.next("quotes");
            assertThat(socket.next("quotes"))
                    .isEqualTo("{\"id\":\"" + EventStream.id(lines) + "\",\"event\":\"quotes\",\"data\":"
                            + EventStream.data(lines) + "}");
        }
    }

    @Test
    void channels_are_added_and_taken_away_and_nobody_else_is_told() {
        try (var socket = new StreamSocketClient(server).subscribe("quotes:AAPL")) {
            socket.next("snapshot");
            socket.subscribe("candles:BTC/USDT@1m", "quotes:EUR/USD");
            assertThat(socket.next("channels"))
                    .contains("[\"quotes:AAPL\",\"quotes:EUR/USD\",\"candles:BTC/USDT@1m\"]");
            assertThat(socket.next()).contains("\"event\":\"snapshot\"", "\"AAPL\":{", "\"EUR/USD\":{");

            socket.unsubscribe("quotes:AAPL");
            assertThat(socket.next()).contains("[\"quotes:EUR/USD\",\"candles:BTC/USDT@1m\"]");
            server.tick(AAPL, 1);
            server.tick(BTC, 2);
            server.tick(EURUSD, 3);
            assertThat(socket.next("quotes")).contains("EUR/USD").doesNotContain("AAPL", "BTC");
            server.events.publish(new MarketEvent.CandleChanged(
                    BTC.symbol(), Interval.ONE_MINUTE, new Candle(MINUTE, 7, 8, 6, 7, 5), true, 0));
            assertThat(socket.next()).contains("\"event\":\"candles\"", "\"symbol\":\"BTC/USDT\"");
        }
    }

    @Test
    void who_has_let_go_of_everything_is_told_nothing() {
        try (var socket = new StreamSocketClient(server).subscribe("quotes");
                var other = new StreamSocketClient(server).subscribe("quotes")) {
            socket.next("snapshot");
            other.next("snapshot");
            socket.unsubscribe("quotes", "stats");
            assertThat(socket.next()).contains("\"event\":\"channels\",\"data\":{\"channels\":[]}");
            server.tick(AAPL, 5);
            server.events.publish(new MarketEvent.StalenessChanged(AAPL.symbol(), true, MINUTE));
            other.next("stale");
            server.events.publish(new MarketEvent.FeedStalenessChanged(true, MINUTE));
            assertThat(other.next("stale")).contains("\"feed\":true");
            server.events.publish(new MarketEvent.EpochStarted(MINUTE));
            other.next("snapshot");
            socket.subscribe("news");
            assertThat(socket.next()).contains("\"event\":\"channels\"");
        }
    }

    @Test
    void bars_alone_bring_word_of_their_own_asset_only() {
        try (var socket = new StreamSocketClient(server).subscribe("candles:AAPL@1m")) {
            assertThat(socket.next("snapshot")).contains("\"quotes\":{}");
            server.tick(AAPL, 5);
            server.events.publish(new MarketEvent.StalenessChanged(BTC.symbol(), true, MINUTE));
            server.events.publish(new MarketEvent.StalenessChanged(AAPL.symbol(), true, MINUTE));
            assertThat(socket.next()).contains("\"event\":\"stale\",\"data\":{\"symbols\":[\"AAPL\"],\"feed\":false}");
        }
    }

    @Test
    void who_comes_back_goes_on_behind_what_it_has() {
        try (var steady = new StreamSocketClient(server).subscribe("quotes")) {
            String snapshot = steady.next("snapshot");
            server.tick(AAPL, 5);
            String missed = steady.next("quotes");
            try (var back = new StreamSocketClient(server)) {
                back.next("retry");
                back.say("{\"action\":\"subscribe\",\"channels\":[\"quotes\"],\"last_event_id\":\""
                        + StreamSocketClient.id(snapshot) + "\"}");
                assertThat(back.next()).contains("\"event\":\"channels\"");
                assertThat(back.next()).isEqualTo(missed);
            }
            try (var stranger = new StreamSocketClient(server)) {
                stranger.say(
                        "{\"action\":\"subscribe\",\"channels\":[\"quotes\"],\"last_event_id\":\"e0-1-00000000\"}");
                assertThat(stranger.next("reset")).contains("\"data\":{\"reason\":\"epoch\"}");
                stranger.next("snapshot");
            }
        }
    }

    @Test
    void what_was_missed_is_told_once_to_a_socket() {
        try (var socket = new StreamSocketClient(server).subscribe("quotes")) {
            String snapshot = socket.next("snapshot");
            server.tick(AAPL, 5);
            socket.next("quotes");
            socket.unsubscribe("quotes");
            socket.next("channels");
            socket.say("{\"action\":\"subscribe\",\"channels\":[\"quotes\"],\"last_event_id\":\""
                    + StreamSocketClient.id(snapshot) + "\"}");
            assertThat(socket.next()).contains("\"event\":\"channels\"");
            assertThat(socket.next()).contains("\"event\":\"snapshot\"");
        }
    }

    @Test
    void a_handshake_that_fails_takes_no_place() throws IOException {
        // Valid as an address of HTTP, not as a URI of the JDK's, which the WebSocket's request is made of.
        String odd = """
                GET /api/ws?a=| HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """;
        for (int i = 0; i < PLACES; i++) {
            try (Socket asking = server.connect()) {
                asking.setSoTimeout(10_000);
                asking.getOutputStream().write(odd.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(KeptConnection.readAnswer(asking.getInputStream())).startsWith("HTTP/1.1 500 ");
            }
        }
        try (var socket = new StreamSocketClient(server).subscribe("quotes")) {
            socket.next("snapshot");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\":\"buy\",\"channels\":[\"quotes\"]} | \"parameter\":\"action\",\"allowed\":[\"subscribe\",\"unsubscribe\"]",
                "{\"channels\":[\"quotes\"]} | field 'action' must be a string, got nothing",
                "{\"action\":\"subscribe\"} | field 'channels' must name one channel or more",
                "{\"action\":\"subscribe\",\"channels\":[\"weather\"]} | has no channel 'weather'",
                "{\"action\":\"subscribe\",\"channels\":[\"news:AAPL\"]} | has no channel 'news:AAPL'",
                "{\"action\":\"subscribe\",\"channels\":[\"quotes:APPL\"]} | \"parameter\":\"channels\",\"allowed\":[\"AAPL\"",
                "{\"action\":\"subscribe\",\"channels\":[\"candles:AAPL@2h\"]} | has no interval '2h' of AAPL",
                "{\"action\":\"subscribe\",\"channels\":[\"quotes\"],\"qos\":1} | field 'qos' is not known here",
                "{\"action\":\"subscribe\" | the body is not well-formed JSON",
                "[1] | the body must be one JSON object",
            })
    void what_cannot_be_used_is_answered_by_name_and_changes_nothing(String message, String told) {
        try (var socket = new StreamSocketClient(server).subscribe("quotes:AAPL")) {
            socket.next("snapshot");
            assertThat(socket.say(message).next()).contains("{\"event\":\"error\",\"data\":{\"type\":", told);
            server.tick(AAPL, 5);
            assertThat(socket.next()).contains("\"event\":\"quotes\"");
        }
    }

    @Test
    void an_error_names_the_request_it_answers() {
        try (var socket = new StreamSocketClient(server)) {
            socket.say("{\"action\":\"subscribe\",\"channels\":[\"weather\"],\"request\":\"w\"}");
            assertThat(socket.next("error")).endsWith(",\"request\":\"w\"}");
        }
    }

    @Test
    void bytes_are_no_message() {
        try (var socket = new StreamSocketClient(server)) {
            socket.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
            assertThat(socket.next("error")).contains("a message must be text, got bytes");
        }
    }

    @Test
    void who_talks_too_much_is_told_so() {
        try (var socket = new StreamSocketClient(server)) {
            for (int i = 0; i < 60; i++) {
                socket.say("{}");
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> socket.next("error").contains("more than 10 messages a second"));
        }
    }

    @Test
    void a_message_beyond_64_kilobytes_ends_the_socket() {
        try (var socket = new StreamSocketClient(server)) {
            socket.say("{\"action\":\"" + "x".repeat(70_000) + "\"}");
            assertThat(socket.closed()).isEqualTo(1009);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://charts.example.evil.example"})
    void the_page_of_another_site_is_refused(String origin) {
        assertThatThrownBy(() -> new StreamSocketClient(server, "Origin", origin))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> {
                    assertThat(refused.getResponse().statusCode()).isEqualTo(403);
                    assertThat(refused.getResponse().headers().firstValue("Content-Type"))
                            .hasValue("application/problem+json");
                });
    }

    @Test
    void pages_of_this_site_and_of_listed_ones_are_let_in() {
        for (String origin : Set.of("http://127.0.0.1:" + server.port(), "https://charts.example")) {
            try (var socket = new StreamSocketClient(server, "Origin", origin)) {
                assertThat(socket.subscribe("news").next("snapshot")).contains("\"epoch\"");
            }
        }
    }

    @Test
    void sockets_and_streams_share_their_places() throws IOException {
        var small = new RunningServer(
                settings -> settings.withStreams(settings.streams().withCaps(2, 64)));
        small.server().start();
        try (var socket = new StreamSocketClient(small);
                var stream = EventStream.open(small, "")) {
            socket.next("retry");
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> new StreamSocketClient(small))
                    .cause()
                    .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> {
                        assertThat(refused.getResponse().statusCode()).isEqualTo(503);
                        assertThat(refused.getResponse().headers().firstValue("Retry-After"))
                                .hasValue("10");
                    });
            socket.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                try (var next = EventStream.open(small, "")) {
                    return next.response().statusCode() == 200;
                }
            });
        } finally {
            small.server().stop();
        }
    }

    @Test
    void a_client_that_says_goodbye_is_answered_with_its_own_words() {
        try (var socket = new StreamSocketClient(server).subscribe("quotes")) {
            socket.next("snapshot");
            socket.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            assertThat(socket.closed()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> server.get("/metrics").body().contains("dashboard_streams_open 0.0"));
    }

    @Test
    void a_server_that_stops_says_when_to_come_back() {
        var stopping = new RunningServer();
        stopping.server().start();
        try (var socket = new StreamSocketClient(stopping).subscribe("quotes")) {
            socket.next("snapshot");
            stopping.server().stop();
            assertThat(socket.next("retry")).matches("\\{\"event\":\"retry\",\"data\":\\{\"millis\":\\d{4,5}}}");
            assertThat(socket.closed()).isEqualTo(1012);
        }
    }

    @Test
    void a_socket_owes_no_request() {
        var impatient = new RunningServer(settings ->
                settings.withLimits(settings.limits().withPatience(Duration.ofMillis(100), Duration.ofSeconds(5))));
        impatient.server().start();
        try (var socket = new StreamSocketClient(impatient).subscribe("quotes")) {
            socket.next("snapshot");
            // A beat each, a hundredth of a second: far beyond the deadline of a request.
            for (int price = 1; price <= 50; price++) {
                impatient.tick(AAPL, price);
                assertThat(socket.next("quotes")).contains("\"AAPL\":{\"current\":" + price + ",");
            }
        } finally {
            impatient.server().stop();
        }
    }

    @Test
    void a_plain_request_is_told_what_is_spoken_here() {
        var answer = server.get("/api/ws");

        assertThat(answer.statusCode()).isEqualTo(426);
        assertThat(answer.headers().firstValue("Upgrade")).hasValue("websocket");
        assertThat(answer.body()).contains("/problems/upgrade-required");
    }
}
