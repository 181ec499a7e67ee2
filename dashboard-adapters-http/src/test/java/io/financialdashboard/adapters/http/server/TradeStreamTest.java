package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.adapters.http.description.ApiContract;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** TradingView's stream of prices: one JSON object a line, real-time data only, over a real port. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TradeStreamTest {
    private static final String ALIVE = "{\"T\":";

    @RegisterExtension
    final RunningServer server = new RunningServer(settings -> settings.withStreams(settings.streams()
            .withCaps(4, 2)
            .withRhythm(Duration.ofMillis(10), Duration.ofMillis(300), Duration.ofMillis(500))));

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void a_trade_is_what_the_minute_grew_by_since_it_was_last_told() throws IOException {
        Lines lines = open();
        price(AAPL, 181.25, 1000, NOW);
        lines.next("t");
        price(AAPL, 181.5, 1250, NOW.plusMillis(1234));

        // 2024-03-15T14:30:01.234Z
        assertThat(lines.next("t"))
                .isEqualTo("{\"f\":\"t\",\"id\":\"AAPL\",\"p\":181.5,\"t\":1710513001.234,\"s\":250}");
    }

    @Test
    void what_was_traded_before_the_beginning_is_told_already() throws IOException {
        CandleSeries.Builder minutes = CandleSeries.builder(1);
        minutes.add(new Candle(NOW, 100, 101, 99, 100, 1234));
        server.marketData.put(AAPL.symbol(), Interval.ONE_MINUTE, minutes.build());
        Lines lines = open();
        bar(AAPL, new Candle(NOW, 100, 101, 99, 100.5, 1267), NOW.plusMillis(1));

        assertThat(lines.next("t")).contains("\"p\":100.5,").endsWith("\"s\":33}");
    }

    @Test
    void a_beat_tells_the_open_the_extremes_and_the_close_of_a_new_minute() throws IOException {
        Lines lines = open();
        bar(AAPL, new Candle(NOW, 181, 183, 180, 182, 400), NOW.plusMillis(50));

        // The low is nearer to the open than the high.
        assertThat(lines.trades(4)).containsExactly("181 1", "180 1", "183 1", "182 397");
    }

    @Test
    void a_beat_tells_a_new_high_and_a_new_low_that_its_last_price_hides() throws IOException {
        Lines lines = open();
        bar(AAPL, new Candle(NOW, 181, 181, 181, 181, 10), NOW);
        lines.next("t");
        bar(AAPL, new Candle(NOW, 181, 182, 178, 181, 30), NOW.plusMillis(50));
        assertThat(lines.trades(3)).containsExactly("182 1", "178 1", "181 18");
        bar(AAPL, new Candle(NOW, 181, 182, 178, 181, 33), NOW.plusMillis(90));

        assertThat(lines.trades(1)).containsExactly("181 3");
    }

    @Test
    void a_beat_that_spans_two_minutes_gives_each_its_own() throws IOException {
        Lines lines = open();
        Instant next = NOW.plus(1, ChronoUnit.MINUTES);
        putQuote(AAPL, 182.5, next.plusMillis(70));
        server.events.publish(new MarketEvent.CandleChanged(
                AAPL.symbol(), Interval.ONE_MINUTE, new Candle(NOW, 181, 181, 181, 181, 100), true, 0));
        server.events.publish(new MarketEvent.CandleChanged(
                AAPL.symbol(), Interval.ONE_MINUTE, new Candle(next, 182.5, 182.5, 182.5, 182.5, 7), false, 0));

        // 14:30:59.999Z and 14:31:00.070Z
        assertThat(lines.next("t")).contains("\"p\":181,\"t\":1710513059.999,\"s\":100");
        assertThat(lines.next("t")).contains("\"p\":182.5,\"t\":1710513060.07,\"s\":7");
    }

    @Test // streamingTimeGrow: "the tick time for the same symbol and for the same type is not decreasing"
    void a_minute_that_is_corrected_after_the_next_one_began_is_left_to_the_history() throws IOException {
        Lines lines = open();
        Instant next = NOW.plus(1, ChronoUnit.MINUTES);
        bar(AAPL, new Candle(NOW, 181, 181, 181, 181, 100), NOW);
        lines.next("t");
        bar(AAPL, new Candle(next, 182, 182, 182, 182, 5), next);
        lines.next("t");
        server.events.publish(new MarketEvent.CandleChanged(
                AAPL.symbol(), Interval.ONE_MINUTE, new Candle(NOW, 181, 190, 181, 181, 110), true, 1));
        bar(AAPL, new Candle(next, 182, 183, 182, 183, 9), next.plusMillis(10));

        assertThat(lines.trades(1)).containsExactly("183 4");
    }

    @Test
    void the_best_prices_are_told_when_they_change_without_sizes_that_nobody_knows() throws IOException {
        Lines lines = open();
        price(BTC, 64_000.5, 7, NOW);

        assertThat(lines.next("q"))
                .isEqualTo("{\"f\":\"q\",\"id\":\"BTCUSDT\",\"bp\":64000.49,\"ap\":64000.51,\"t\":1710513000,"
                        + "\"bs\":null,\"as\":null}");
    }

    @Test
    void sizes_add_up_to_the_volume_whatever_the_beats() throws IOException {
        Lines lines = open();
        price(BTC, 99, 1_000_000, NOW);
        lines.next("t");
        for (int i = 1; i <= 50; i++) {
            price(BTC, 100 + i, 1_000_000 + i * 20_000L, NOW.plusMillis(i));
        }

        double sum = 0;
        double last = 0;
        while (last != 150) {
            JsonNode trade = JsonMapper.shared().readTree(lines.next("t"));
            sum += trade.get("s").asDouble();
            last = trade.get("p").asDouble();
        }
        // 50 × 0.02 coins, counted in millionths
        assertThat(sum).isCloseTo(1, offset(1e-9));
    }

    @Test
    void a_price_without_known_volume_has_the_size_zero() throws IOException {
        Lines lines = open();
        price(AAPL, 181, Candle.UNKNOWN_VOLUME, NOW);
        lines.next("t");
        price(AAPL, 182, Candle.UNKNOWN_VOLUME, NOW.plusMillis(5));

        assertThat(lines.next("t")).contains("\"p\":182,").endsWith("\"s\":0}");
    }

    @Test // "Timestamp time should be always 00:00 at the start of the day": StreamingDailyBarResponse
    void a_day_is_told_as_it_forms_and_when_it_closes() throws IOException {
        Lines lines = open();
        Instant friday = Instant.parse("2024-03-15T00:00:00Z");
        server.events.publish(new MarketEvent.CandleChanged(
                AAPL.symbol(), Interval.ONE_DAY, new Candle(friday, 180, 183, 179, 182, 5000), false, 0));
        assertThat(lines.next("d"))
                .isEqualTo("{\"f\":\"d\",\"id\":\"AAPL\",\"o\":180,\"h\":183,\"l\":179,\"c\":182,\"v\":5000,"
                        + "\"t\":1710460800}");
        server.events.publish(new MarketEvent.CandleChanged(
                AAPL.symbol(), Interval.ONE_DAY, new Candle(friday, 180, 184, 179, 184, 6000), true, 0));

        assertThat(lines.next("d")).contains("\"c\":184,\"v\":6000");
    }

    @Test
    void a_sign_of_life_tells_the_time_of_the_clock_however_old_the_data_are() throws IOException {
        putQuote(AAPL, 181, NOW.plus(3, ChronoUnit.DAYS));

        assertThat(open().raw()).isEqualTo("{\"T\":1710513000}");
    }

    @Test
    void there_is_no_snapshot_and_nothing_of_the_other_stream_but_a_sign_of_life() throws IOException {
        Lines lines = open();

        assertThat(lines.raw()).startsWith(ALIVE).endsWith("}");
        assertThat(lines.raw()).startsWith(ALIVE);
        assertThat(lines.raw()).startsWith(ALIVE);
        assertThat(lines.contentType).isEqualTo("application/x-ndjson");
    }

    @Test
    void all_clients_get_the_same_and_the_caps_are_those_of_all_streams() throws IOException {
        Lines one = open();
        Lines other = open();
        price(AAPL, 1, 1, NOW);
        one.next("t");
        other.next("t");
        price(AAPL, 2, 5, NOW.plusMillis(1));

        assertThat(one.next("t")).isEqualTo(other.next("t"));
        var refused = server.get("/tv/streaming");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(server.get("/api/stream", "Accept", "text/event-stream").statusCode())
                .isEqualTo(429);
    }

    @Test
    void who_does_not_read_is_cut() throws IOException {
        Socket silent = server.connect();
        open.add(silent);
        silent.setReceiveBufferSize(4096);
        silent.getOutputStream()
                .write("GET /tv/streaming HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> metric("streams_open ") == 1);

        var volume = new long[] {1};
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    for (int i = 0; i < 200; i++) {
                        price(AAPL, 100 + i % 7, volume[0]++, NOW.plusMillis(volume[0]));
                        price(BTC, 100 + i % 7, volume[0]++, NOW.plusMillis(volume[0]));
                    }
                    return metric("streams_open ") == 0;
                });
        assertThat(metric("stream_clients_cut")).isEqualTo(1);
    }

    @Test
    void the_end_of_the_server_ends_the_stream() throws IOException {
        Lines lines = open();
        Thread.ofVirtual().start(server.server()::stop);

        assertThat(lines.untilTheEnd()).allMatch(line -> line.startsWith(ALIVE));
    }

    private double metric(String name) {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Of a minute that has seen no other price. */
    private void price(Asset asset, double price, long volume, Instant time) {
        bar(asset, new Candle(time.truncatedTo(ChronoUnit.MINUTES), price, price, price, price, volume), time);
    }

    private void bar(Asset asset, Candle minute, Instant time) {
        putQuote(asset, minute.close(), time);
        server.events.publish(new MarketEvent.CandleChanged(asset.symbol(), Interval.ONE_MINUTE, minute, false, 0));
        server.events.publish(new MarketEvent.QuoteChanged(
                server.marketData.findQuote(asset.symbol()).orElseThrow().quote()));
    }

    private void putQuote(Asset asset, double price, Instant time) {
        server.marketData.put(RunningServer.quote(asset, price, 1, time));
    }

    private Lines open() throws IOException {
        try {
            HttpResponse<InputStream> answer = server.client.send(
                    HttpRequest.newBuilder(server.uri("/tv/streaming?surprise=1"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            var lines = new Lines(answer);
            open.add(lines.reader);
            // The first word: from now on it hears of everything.
            assertThat(lines.raw()).startsWith(ALIVE);
            return lines;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static final class Lines {
        private final BufferedReader reader;
        private final String contentType;

        Lines(HttpResponse<InputStream> answer) {
            reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            contentType = answer.headers().firstValue("Content-Type").orElseThrow();
        }

        String raw() throws IOException {
            String line = reader.readLine();
            assertThat(line).as("the stream ended").isNotNull();
            ApiContract.ours().checkLine(String.valueOf(line));
            return String.valueOf(line);
        }

        /** The next line of that kind. */
        String next(String kind) throws IOException {
            String line = raw();
            while (!line.startsWith("{\"f\":\"" + kind + "\"")) {
                line = raw();
            }
            return line;
        }

        /** Prices and sizes of the next trades. */
        List<String> trades(int count) throws IOException {
            List<String> trades = new ArrayList<>();
            while (trades.size() < count) {
                JsonNode trade = JsonMapper.shared().readTree(next("t"));
                trades.add(trade.get("p").asString() + " " + trade.get("s").asString());
            }
            return trades;
        }

        List<String> untilTheEnd() {
            return reader.lines().toList();
        }
    }
}
