package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest {
    private static final int CLOSED = -1;
    private static final int NOTHING = -2;

    @RegisterExtension
    final RunningServer server = new RunningServer(settings -> settings.withLimits(
            ServerLimits.usual().withThreads(8).withPatience(Duration.ofMillis(300), Duration.ofMillis(700))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /nope<b> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/prices?x=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /a/..;/b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "OPTIONS /api/prices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "FROB /api/prices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST /api/watchlists HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n",
                "garbage\r\n\r\n",
            })
    void every_answer_carries_the_security_headers_and_no_html(String request) {
        String answer = RawHttp.send(server, request);

        assertThat(answer)
                .contains("\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; ")
                .contains("\r\nX-Content-Type-Options: nosniff\r\n", "\r\nReferrer-Policy: no-referrer\r\n")
                .contains("\r\nCross-Origin-Opener-Policy: same-origin\r\n")
                .contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n", "\r\nPermissions-Policy: ")
                .doesNotContain("<html", "nope<b>", "\r\nServer:");
        if (!answer.startsWith("HTTP/1.1 2")) {
            assertThat(answer).contains("\r\nContent-Type: application/problem+json\r\n", "\"status\":");
        }
    }

    @Test
    void the_policy_allows_what_the_pages_need_and_nothing_else() {
        var headers = server.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; "
                        + "style-src 'self' 'sha256-3pRED1tOXas1FXFoPb9TGCjmYe9XQsmO9OV23khV2nY='; "
                        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                        + "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        // Everything off but two.
        List<String> permissions =
                List.of(headers.firstValue("Permissions-Policy").orElseThrow().split(", "));
        assertThat(permissions)
                .contains("camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()")
                .filteredOn(permission -> !permission.endsWith("=()"))
                .containsExactlyInAnyOrder("fullscreen=(self)", "clipboard-write=(self)");
    }

    @Test
    void a_head_that_is_too_large_is_a_problem() {
        String large = "x".repeat(9000);

        assertThat(RawHttp.send(server, "GET / HTTP/1.1\r\nHost: a\r\nX: " + large + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"status\":431", "\r\nContent-Security-Policy: ");
        assertThat(RawHttp.send(server, "GET /" + large + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"status\":414", "\r\nContent-Security-Policy: ");
    }

    @Test
    void a_fault_of_the_server_is_not_blamed_on_the_request() {
        server.analytics.breakDown(true);
        var answer = server.get("/api/market-stats");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/internal\",\"title\":\"Something broke here\",\"status\":500,"
                        + "\"detail\":\"Something broke here.\"}");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var answer = server.send("DELETE", "/api/prices", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(server.send("PATCH", "/api/watchlists/default", "{}")
                        .headers()
                        .firstValue("Allow"))
                .hasValue("DELETE, GET, HEAD, OPTIONS, PUT");
        var options = server.send("OPTIONS", "/api/watchlists", "");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void each_coding_is_the_same_body_under_a_validator_of_its_own() throws IOException {
        assumeThat(Brotli4jLoader.isAvailable()).isTrue();
        String plain = server.get("/api/prices").body();
        HttpResponse<byte[]> gzip = packed("br;q=0, gzip");
        HttpResponse<byte[]> brotli = packed("gzip;q=0.9, br");

        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(gzip.headers().firstValue("ETag").orElseThrow()).endsWith("-gz\"");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(brotli.headers().firstValue("ETag").orElseThrow()).endsWith("-br\"");
        assertThat(new String(Decoder.decompress(brotli.body()).getDecompressedData(), StandardCharsets.UTF_8))
                .isEqualTo(plain);
        assertThat(packed("gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void what_a_packing_would_hardly_make_smaller_is_sent_as_it_is() {
        assertThat(server.get("/api/watchlists", "Accept-Encoding", "gzip, br")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    // nginx weakens a validator when it packs a body itself; the comparison is weak (RFC 9110, 13.1.2).
    @Test
    void a_validator_that_a_proxy_has_weakened_is_known() {
        String etag = server.get("/api/prices").headers().firstValue("ETag").orElseThrow();

        assertThat(server.get("/api/prices", "If-None-Match", "W/" + etag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/api/prices", "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    private HttpResponse<byte[]> packed(String acceptEncoding) {
        var request = HttpRequest.newBuilder(server.uri("/api/prices"))
                .header("Accept-Encoding", acceptEncoding)
                .build();
        return server.client
                .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    @Test
    void a_body_changes_with_the_data_only() {
        String first = server.get("/api/prices").headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/api/prices").headers().firstValue("ETag")).hasValue(first);

        server.tick(AAPL, 182.45);

        var after = server.get("/api/prices", "If-None-Match", first);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("\"current\":182.45");
    }

    @Test
    void static_files_live_for_ever_under_the_hash_of_all_of_them() {
        var script = server.get(server.assets.url("app.js"));

        assertThat(script.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        assertThat(script.body()).startsWith("export const answer = 42;");
        assertThat(server.get("/assets/0123456789abcdef/app.js").statusCode()).isEqualTo(404);
        assertThat(server.get(server.assets.url("none.js")).statusCode()).isEqualTo(404);
        assertThat(server.get(server.assets.url("%2e%2e/app.js")).statusCode()).isBetween(400, 404);
        assertThat(server.get(server.assets.url("fonts/a.woff2"), "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void a_connection_that_never_finishes_its_first_head_is_closed() throws IOException {
        try (var slow = server.connect()) {
            slow.setSoTimeout(10_000);
            slow.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_later_head_that_drips_in_is_no_better_than_a_first_one() throws IOException {
        try (var slow = server.connect()) {
            slow.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            assertThat(KeptConnection.readAnswer(slow.getInputStream())).startsWith("HTTP/1.1 200 ");
            slow.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(US_ASCII));
            // A byte each twentieth of a second: never idle, never complete.
            await().atMost(Duration.ofSeconds(10)).until(() -> drip(slow, "x"), answer -> answer == CLOSED);
        }
    }

    @Test
    void bodies_that_never_come_do_not_keep_the_threads() throws IOException {
        // Long before a silent connection is closed for its silence.
        var patient = new RunningServer(settings -> settings.withLimits(
                ServerLimits.usual().withThreads(8).withPatience(Duration.ofMillis(300), Duration.ofMinutes(5))));
        patient.server().start();
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = patient.connect();
                silent.add(socket);
                socket.getOutputStream()
                        .write(("POST /api/watchlists HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 20\r\n\r\n{")
                                .getBytes(US_ASCII));
            }
            for (Socket socket : silent) {
                awaitEnd(socket);
            }
            assertThat(patient.get("/api/watchlists").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
            patient.server().stop();
        }
    }

    /** @throws SocketTimeoutException if the server keeps the connection open */
    private static void awaitEnd(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    /** Sends that, and gives the next byte of the answer, {@link #CLOSED}, or {@link #NOTHING} so far. */
    private static int drip(Socket socket, String bytes) throws IOException {
        try {
            socket.setSoTimeout(50);
            socket.getOutputStream().write(bytes.getBytes(US_ASCII));
            return socket.getInputStream().read();
        } catch (SocketTimeoutException quiet) {
            return NOTHING;
        } catch (SocketException reset) {
            return CLOSED;
        }
    }

    // One more than an address may have open at a time: each was closed before the next, so none may be refused.
    @Test
    void a_closed_connection_makes_room_for_another() {
        for (int connection = 0; connection <= 2000; connection++) {
            assertThat(RawHttp.get(server, "/health/live"))
                    .as("connection %s", connection)
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 100", "100, 2"})
    void a_connection_beyond_the_cap_is_closed_and_the_others_are_served_on(int total, int perAddress)
            throws IOException {
        var crowded = new RunningServer(
                settings -> settings.withLimits(ServerLimits.usual().withConnections(total, perAddress)));
        crowded.server().start();
        try (var first = crowded.connect();
                var second = crowded.connect()) {
            askLiveness(first);
            askLiveness(second);
            try (var third = crowded.connect()) {
                await().atMost(Duration.ofSeconds(10)).until(() -> drip(third, "G"), answer -> answer == CLOSED);
            }
            askLiveness(first);
            askLiveness(second);
        } finally {
            crowded.server().stop();
        }
    }

    private static void askLiveness(Socket connection) throws IOException {
        connection.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        assertThat(KeptConnection.readAnswer(connection.getInputStream())).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_client_cannot_make_up_names_of_figures() {
        RawHttp.send(server, "FROB /made-up HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(server.get("/metrics").body())
                .contains("dashboard_http_requests_total{route=\"none\",method=\"other\",status=")
                .doesNotContain("FROB", "made-up");
    }

    @Test
    void figures_are_counted_by_route_and_status() {
        server.get("/api/historical/stocks/AAPL");
        server.get("/api/historical/stocks/NOPE");
        server.get("/secret-" + System.nanoTime());

        assertThat(server.get("/metrics").body())
                .contains(
                        "dashboard_http_requests_total{route=\"/api/historical/{market}/<symbol>\",method=\"GET\","
                                + "status=\"200\",} 1.0",
                        "route=\"/api/historical/{market}/<symbol>\",method=\"GET\",status=\"404\",} 1.0",
                        "route=\"none\",method=\"GET\",status=\"404\",} 1.0",
                        "dashboard_http_request_seconds_bucket{route=",
                        "dashboard_ticks_total{market=\"forex\",} 0.0",
                        "dashboard_feed_lag_seconds 0.0",
                        "dashboard_build_info{version=\"test\",} 1.0",
                        "jvm_memory_pool_bytes_used")
                .doesNotContain("secret-");
    }

    @Test
    void readiness_follows_the_application() {
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        server.server().setReady(false);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void a_management_port_takes_health_and_figures_off_the_public_one() {
        var apart = new RunningServer(settings -> settings.withManagementPort(OptionalInt.of(0)));
        apart.server().start();
        try {
            int port = apart.server().managementPort().orElseThrow();
            assertThat(port).isNotEqualTo(apart.port());
            assertThat(apart.get("/health/live").statusCode()).isEqualTo(404);
            assertThat(apart.get("/metrics").statusCode()).isEqualTo(404);
            assertThat(server.client
                            .sendAsync(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .join()
                            .body())
                    .contains("dashboard_streams_open");
        } finally {
            apart.server().stop();
        }
    }

    @Test
    void a_port_in_use_is_named() {
        var second = new RunningServer(settings -> HttpSettings.on("127.0.0.1", server.port()));

        assertThatThrownBy(() -> second.server().start())
                .isInstanceOf(PortUnavailableException.class)
                .hasMessage("cannot listen on 127.0.0.1:" + server.port() + ": Address already in use");
    }
}
