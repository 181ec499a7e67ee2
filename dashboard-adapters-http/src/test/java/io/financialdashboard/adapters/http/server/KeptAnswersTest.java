package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for again, word for word, is answered by another part of the server: nobody can tell. */
class KeptAnswersTest {
    private static final Instant MINUTE = Instant.parse("2024-03-15T14:30:00Z");
    private static final String BARS = "/api/historical/crypto/BTC-USDT?interval=1m";

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @BeforeEach
    void bars() {
        put(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/prices", BARS, BARS + "&format=columns", BARS + "&format=csv"})
    void the_second_answer_is_the_first_one(String address) {
        HttpResponse<String> first = server.get(address, "Accept-Encoding", "identity");
        HttpResponse<String> second = server.get(address, "Accept-Encoding", "identity");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(headers(second)).isEqualTo(headers(first));
    }

    @Test
    void each_coding_and_type_has_an_answer_of_its_own() {
        for (int round = 0; round < 2; round++) {
            assertThat(server.get("/api/prices", "Accept-Encoding", "gzip")
                            .headers()
                            .firstValue("Content-Encoding"))
                    .as("round %s", round)
                    .hasValue("gzip");
            assertThat(server.get("/api/prices").headers().firstValue("Content-Encoding"))
                    .isEmpty();
            assertThat(server.get(BARS, "Accept", "text/csv").body()).startsWith("time,open,");
            assertThat(server.get(BARS, "Accept", "application/json").body()).startsWith("[{\"date\":");
            assertThat(server.get(BARS, "Accept", "image/png").statusCode()).isEqualTo(406);
        }
    }

    @Test
    void what_the_client_has_is_not_sent_again() {
        server.get(BARS);
        String etag = server.get(BARS).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.get(BARS, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(again.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(server.get(BARS, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_kept_answer_shows_what_has_changed() {
        server.get("/api/prices");
        server.get(BARS);
        server.tick(AAPL, 183.25);
        put(8);
        server.events.publish(new MarketEvent.CandleChanged(
                BTC.symbol(), Interval.ONE_MINUTE, new Candle(MINUTE, 8, 9, 7, 8, 5), true, 0));

        assertThat(server.get("/api/prices").body()).contains("\"current\":183.25");
        assertThat(server.get(BARS).body()).contains("\"open\":8");
    }

    @Test
    void what_breaks_is_told_as_ever_and_recovers() {
        server.get("/api/prices");
        server.analytics.breakDown(true);
        server.tick(AAPL, 5);
        HttpResponse<String> broken = server.get("/api/prices");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("/problems/internal");

        server.analytics.breakDown(false);
        assertThat(server.get("/api/prices").statusCode()).isEqualTo(200);
    }

    @Test
    void the_head_of_a_kept_answer_has_no_body() {
        server.get("/api/prices");
        HttpResponse<String> head = server.send("HEAD", "/api/prices", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void both_are_counted_by_their_route() {
        server.get("/api/prices");
        server.get("/api/prices");

        assertThat(server.get("/metrics").body())
                .contains("http_requests_total{route=\"/api/prices\",method=\"GET\",status=\"200\",} 2.0");
    }

    private void put(double price) {
        server.marketData.put(
                BTC.symbol(),
                Interval.ONE_MINUTE,
                CandleSeries.builder()
                        .add(new Candle(MINUTE, price, price + 1, price - 1, price, 5))
                        .build());
    }

    /** But those that differ from one request to the next. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("x-request-id", "date"));
        return headers;
    }
}
