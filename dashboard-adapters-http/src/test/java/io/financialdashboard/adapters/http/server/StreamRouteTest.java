package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamRouteTest {
    private static final Instant MINUTE = Instant.parse("2024-03-15T14:30:00Z");

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void a_connection_begins_with_a_retry_hint_and_a_snapshot() throws IOException {
        server.marketData.put(
                BTC.symbol(),
                Interval.FIFTEEN_MINUTES,
                CandleSeries.builder().addForming(bar(7)).build());
        try (var stream = EventStream.open(server, "?symbols=BTC/USDT&candles=BTC-USDT@15m")) {
            assertThat(stream.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(stream.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(stream.response().headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");
            assertThat(stream.next()).matches("retry: 2\\d{3}");
            String snapshot = stream.next();
            assertThat(EventStream.id(snapshot)).matches("e1-1-[0-9a-f]{8}");
            assertThat(EventStream.data(snapshot))
                    .startsWith("{\"epoch\":\"e1\",\"time\":\"2024-03-15T14:30:00Z\",\"source\":\"simulated\","
                            + "\"quotes\":{\"BTC/USDT\":{\"current\":100,\"change\":1.5,")
                    .contains("\"candles\":[{\"market\":\"crypto\",\"symbol\":\"BTC/USDT\",\"interval\":\"15m\","
                            + "\"date\":\"2024-03-15T14:30:00Z\",\"time\":1710513000,\"open\":7,\"high\":8,\"low\":6,"
                            + "\"close\":7,\"volume\":0.0005,\"closed\":false,"
                            + "\"closes_at\":\"2024-03-15T14:45:00Z\",\"revision\":0}]")
                    .contains("\"stats\":{\"overall\":{\"gainers\":0,")
                    .endsWith("\"stale\":[],\"feed_stale\":false}")
                    .doesNotContain("AAPL");
        }
    }

    @Test
    void a_changed_price_is_sent_with_its_symbol_only() throws IOException {
        try (var stream = EventStream.open(server, "")) {
            stream.next("snapshot");
            server.tick(EURUSD, 1.08452);
            assertThat(stream.nextData("quotes"))
                    .startsWith("{\"time\":\"2024-03-15T14:30:00.001Z\",\"quotes\":{\"EUR/USD\":{\"current\":1.08452,")
                    .doesNotContain("BTC/USDT");
        }
    }

    @Test
    void a_closed_bar_is_sent_to_those_who_draw_it() throws IOException {
        try (var stream = EventStream.open(server, "?candles=AAPL@1m&topics=news")) {
            stream.next("snapshot");
            server.events.publish(new MarketEvent.CandleChanged(AAPL.symbol(), Interval.FIVE_MINUTES, bar(1), true, 0));
            server.events.publish(new MarketEvent.CandleChanged(AAPL.symbol(), Interval.ONE_MINUTE, bar(2), true, 0));
            assertThat(stream.nextData("candles"))
                    .isEqualTo("{\"candles\":[{\"market\":\"stocks\",\"symbol\":\"AAPL\",\"interval\":\"1m\","
                            + "\"date\":\"2024-03-15T14:30:00Z\",\"time\":1710513000,\"open\":2,\"high\":3,\"low\":1,"
                            + "\"close\":2,\"volume\":500,\"closed\":true,\"revision\":0}]}");
        }
    }

    @Test
    void two_clients_that_want_the_same_are_sent_the_same_bytes() throws IOException {
        try (var one = EventStream.open(server, "?symbols=AAPL,BTC-USDT");
                var other = EventStream.open(server, "?symbols=BTC/USDT,AAPL")) {
            one.next("snapshot");
            other.next("snapshot");
            server.tick(AAPL, 182.45);
            assertThat(one.next("quotes")).isEqualTo(other.next("quotes"));
        }
    }

    @Test
    void what_a_filter_leaves_empty_is_not_sent() throws IOException {
        try (var stream = EventStream.open(server, "?symbols=AAPL")) {
            stream.next("snapshot");
            server.tick(BTC, 1);
            server.tick(AAPL, 2);
            assertThat(stream.nextData("quotes")).contains("AAPL");
        }
    }

    @Test
    void a_resumed_client_is_sent_exactly_what_it_missed() throws IOException {
        try (var steady = EventStream.open(server, "?topics=quotes")) {
            String snapshot = steady.next("snapshot");
            server.tick(AAPL, 1);
            String first = steady.next("quotes");
            server.tick(BTC, 2);
            String second = steady.next("quotes");
            server.events.publish(new MarketEvent.StalenessChanged(AAPL.symbol(), true, MINUTE));
            String third = steady.next("stale");

            try (var resumed = EventStream.open(server, "?topics=quotes", "Last-Event-ID", EventStream.id(snapshot))) {
                resumed.next();
                assertThat(List.of(resumed.next(), resumed.next(), resumed.next()))
                        .containsExactly(first, second, third);
            }
            try (var byQuery = EventStream.open(server, "?topics=quotes&last_event_id=" + EventStream.id(second))) {
                byQuery.next();
                assertThat(byQuery.next()).isEqualTo(third);
            }
        }
    }

    @Test
    void an_id_that_cannot_be_resumed_is_answered_with_a_reset_and_a_snapshot() throws IOException {
        String here;
        try (var stream = EventStream.open(server, "")) {
            here = EventStream.id(stream.next("snapshot"));
        }
        String filter = here.substring(here.lastIndexOf('-') + 1);
        assertReset("e0-1-" + filter, "epoch");
        assertReset("e1-999-" + filter, "future");
        assertReset("e1-0-" + filter, "window");
        assertReset("e1-1-00000000", "filter");
    }

    private void assertReset(String lastEventId, String reason) throws IOException {
        try (var stream = EventStream.open(server, "", "Last-Event-ID", lastEventId)) {
            stream.next();
            String reset = stream.next();
            assertThat(EventStream.data(reset)).isEqualTo("{\"reason\":\"" + reason + "\"}");
            assertThat(EventStream.id(reset)).startsWith("e1-0-");
            assertThat(stream.next()).contains("\nevent: snapshot\n");
        }
    }

    @Test
    void what_the_window_no_longer_holds_is_answered_with_a_reset() throws IOException {
        var forgetful = new RunningServer(
                settings -> settings.withStreams(settings.streams().withWindow(3, Long.MAX_VALUE)));
        forgetful.server().start();
        try (var steady = EventStream.open(forgetful, "?topics=news")) {
            List<String> ids = new ArrayList<>(List.of(EventStream.id(steady.next("snapshot"))));
            for (int told = 1; told <= 4; told++) {
                forgetful.news.publish(article("title"));
                ids.add(EventStream.id(steady.next("news")));
            }
            // Four events were told and three are kept: who has none of them misses the first.
            try (var tooLate = EventStream.open(forgetful, "?topics=news", "Last-Event-ID", ids.getFirst())) {
                assertThat(tooLate.nextData("reset")).isEqualTo("{\"reason\":\"window\"}");
                assertThat(EventStream.id(tooLate.next("snapshot"))).isEqualTo(ids.getLast());
            }
            try (var justInTime = EventStream.open(forgetful, "?topics=news", "Last-Event-ID", ids.get(1))) {
                justInTime.next();
                assertThat(EventStream.id(justInTime.next())).isEqualTo(ids.get(2));
            }
        } finally {
            forgetful.server().stop();
        }
    }

    @Test
    void what_the_window_has_no_room_for_is_answered_with_a_reset() throws IOException {
        var forgetful = new RunningServer(
                settings -> settings.withStreams(settings.streams().withWindow(1000, 1)));
        forgetful.server().start();
        try (var steady = EventStream.open(forgetful, "?topics=news")) {
            String snapshot = EventStream.id(steady.next("snapshot"));
            forgetful.news.publish(article("title"));
            steady.next("news");
            try (var tooLate = EventStream.open(forgetful, "?topics=news", "Last-Event-ID", snapshot)) {
                assertThat(tooLate.nextData("reset")).isEqualTo("{\"reason\":\"window\"}");
            }
        } finally {
            forgetful.server().stop();
        }
    }

    @Test
    void who_draws_bars_hears_of_their_asset_whatever_quotes_it_asks_for() throws IOException {
        try (var stream = EventStream.open(server, "?symbols=BTC/USDT&candles=AAPL@1m&topics=quotes")) {
            stream.next("snapshot");
            server.news.publish(article("not asked for"));
            server.tick(EURUSD, 2);
            server.events.publish(new MarketEvent.StalenessChanged(EURUSD.symbol(), true, MINUTE));
            server.events.publish(new MarketEvent.StalenessChanged(AAPL.symbol(), true, MINUTE));
            assertThat(stream.next()).contains("\nevent: stale\ndata: {\"symbols\":[\"AAPL\"],\"feed\":false}");
        }
    }

    @Test
    void a_garbage_id_counts_as_none() throws IOException {
        try (var stream = EventStream.open(server, "", "Last-Event-ID", "<b>7</b>")) {
            stream.next();
            assertThat(stream.next()).contains("\nevent: snapshot\n");
        }
    }

    @Test
    void events_that_the_server_itself_missed_are_no_silent_hole() throws IOException {
        try (var stream = EventStream.open(server, "")) {
            stream.next("snapshot");
            server.events.lose(3);
            assertThat(stream.nextData("reset")).isEqualTo("{\"reason\":\"epoch\"}");
            assertThat(stream.nextData("snapshot")).contains("\"epoch\":\"e1r1\"");
        }
        assertThat(server.get("/metrics").body()).contains("stream_events_missed_total 3.0");
    }

    @Test
    void a_beat_that_fails_is_no_silent_hole() throws IOException {
        try (var stream = EventStream.open(server, "?candles=AAPL@1m")) {
            stream.next("snapshot");
            server.analytics.breakDown(true);
            server.tick(AAPL, 5);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> server.get("/metrics").body(), containsPattern("stream_beats_failed_total [1-9]"));
            server.analytics.breakDown(false);
            assertThat(stream.nextData("reset")).isEqualTo("{\"reason\":\"epoch\"}");
            assertThat(stream.nextData("snapshot")).contains("\"AAPL\":{\"current\":5,");
        }
    }

    @Test
    void a_feed_that_is_silent_stays_so_when_streams_start_over() throws IOException {
        try (var stream = EventStream.open(server, "")) {
            stream.next("snapshot");
            server.events.publish(new MarketEvent.FeedStalenessChanged(true, MINUTE));
            stream.next("stale");
            server.events.lose(1);
            stream.next("reset");
            assertThat(stream.nextData("snapshot")).endsWith("\"feed_stale\":true}");
        }
    }

    @Test
    void a_new_epoch_voids_what_clients_have() throws IOException {
        try (var stream = EventStream.open(server, "")) {
            stream.next("snapshot");
            server.events.publish(new MarketEvent.EpochStarted(MINUTE));
            assertThat(stream.nextData("reset")).isEqualTo("{\"reason\":\"epoch\"}");
            assertThat(EventStream.id(stream.next("snapshot"))).startsWith("e1r1-");
            server.tick(AAPL, 5);
            assertThat(EventStream.id(stream.next("quotes"))).startsWith("e1r1-");
        }
    }

    @Test
    void markets_and_feeds_that_change_their_state_are_told() throws IOException {
        try (var stream = EventStream.open(server, "?symbols=AAPL")) {
            stream.next("snapshot");
            List.of(
                            new MarketEvent.StalenessChanged(AAPL.symbol(), true, MINUTE),
                            new MarketEvent.StalenessChanged(BTC.symbol(), true, MINUTE),
                            new MarketEvent.FeedStalenessChanged(true, MINUTE),
                            new MarketEvent.SessionChanged(
                                    AAPL.symbol(), new SessionStatus(false, Instant.parse("2024-03-18T13:30:00Z"))))
                    .forEach(server.events::publish);
            assertThat(stream.nextData("stale")).isEqualTo("{\"symbols\":[\"AAPL\"],\"feed\":false}");
            assertThat(stream.nextData("stale")).isEqualTo("{\"symbols\":[],\"feed\":true}");
            assertThat(stream.nextData("session"))
                    .isEqualTo("{\"sessions\":{\"AAPL\":{\"open\":false,\"next\":\"2024-03-18T13:30:00Z\"}}}");
        }
    }

    @Test
    void an_article_stays_on_its_line_whatever_its_title_holds() throws IOException {
        try (var stream = EventStream.open(server, "?topics=news")) {
            stream.next("snapshot");
            server.news.publish(article("<script>alert(1)</script>\r\n\r\nevent: quotes\ndata: {}"));
            assertThat(stream.nextData("news"))
                    .contains("<script>alert(1)</script>\\r\\n\\r\\nevent: quotes\\ndata: {}")
                    .contains("\"time\":\"25 minutes ago\"");
        }
    }

    @Test
    void statistics_follow_the_prices() throws IOException {
        try (var stream = EventStream.open(server, "?topics=stats")) {
            stream.next("snapshot");
            server.analytics.overall(new Breadth(1, 0, 3, OptionalDouble.of(0.25), Trend.NEUTRAL));
            server.tick(AAPL, 3);
            assertThat(stream.nextData("stats"))
                    .startsWith("{\"overall\":{\"gainers\":1,\"losers\":0,\"unchanged\":3,\"breadth\":0.25,")
                    .doesNotContain("forex");
        }
    }

    @Test
    void a_stream_is_offered_as_events_only() {
        var answer = server.get("/api/stream", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"parameter\":\"Accept\",\"allowed\":[\"text/event-stream\"]");
    }

    @Test
    void what_cannot_be_streamed_is_refused_by_name() {
        assertThat(server.get("/api/stream?candles=AAPL").body())
                .contains("\"parameter\":\"candles\",\"allowed\":[\"BTC/USDT@15m\"]");
        assertThat(server.get("/api/stream?candles=AAPL@2h").body())
                .contains("has no interval '2h' of AAPL", "\"allowed\":[\"1m\",\"5m\"");
        assertThat(server.get("/api/stream?topics=weather").body())
                .contains("\"allowed\":[\"quotes\",\"stats\",\"news\",\"alerts\",\"pulse\"]");
        assertThat(server.get("/api/stream?symbols=APPL").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/stream?symbol=AAPL").statusCode()).isEqualTo(400);
    }

    @Test
    void the_head_of_a_stream_opens_none() {
        var answer = server.send("HEAD", "/api/stream", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(server.get("/metrics").body()).contains("dashboard_streams_open 0.0");
    }

    @Test
    void a_stopping_server_ends_its_streams_and_spreads_their_return() throws IOException {
        try (var stream = EventStream.open(server, "")) {
            stream.next("snapshot");
            server.server().stop();
            List<String> last = stream.untilEnd();
            assertThat(last.getLast()).matches("retry: \\d{4,5}");
        }
    }

    private static Predicate<String> containsPattern(String regex) {
        return Pattern.compile(regex).asPredicate();
    }

    private static Candle bar(double close) {
        return new Candle(MINUTE, close, close + 1, close - 1, close, 500);
    }

    private static Article article(String title) {
        return new Article(
                "n1",
                title,
                "summary",
                "Simulated Wire",
                MINUTE.minus(Duration.ofMinutes(25)),
                List.of("tag"),
                "markets",
                Importance.HIGH,
                OptionalDouble.of(1.23456),
                List.of(Market.STOCKS),
                List.of(AAPL.symbol()),
                Optional.empty());
    }
}
