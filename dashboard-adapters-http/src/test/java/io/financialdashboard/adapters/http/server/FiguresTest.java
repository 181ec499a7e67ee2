package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.NOW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code /metrics} says of the market and of those who look at it. */
class FiguresTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    private double price = 181;

    @Test
    void a_viewer_is_counted_where_its_stream_names_an_asset_and_everywhere_if_it_names_none() throws IOException {
        try (var some = EventStream.open(server, "?symbols=AAPL&candles=BTC-USDT@15m,BTC-USDT@1h");
                var all = EventStream.open(server, "")) {
            some.next("snapshot");
            all.next("snapshot");

            assertThat(figures())
                    .contains(
                            "dashboard_market_viewers{market=\"forex\",} 1.0",
                            "dashboard_market_viewers{market=\"crypto\",} 2.0",
                            "dashboard_market_viewers{market=\"stocks\",} 2.0",
                            "dashboard_market_viewers{market=\"commodities\",} 1.0",
                            "dashboard_asset_viewers{market=\"stocks\",symbol=\"AAPL\",} 1.0",
                            "dashboard_asset_viewers{market=\"crypto\",symbol=\"BTC/USDT\",} 1.0",
                            "dashboard_asset_viewers{market=\"forex\",symbol=\"EUR/USD\",} 0.0");
        }
        awaitFigure("dashboard_market_viewers{market=\"stocks\",} 0.0");
        awaitFigure("dashboard_asset_viewers{market=\"stocks\",symbol=\"AAPL\",} 0.0");
    }

    @Test
    void who_reads_the_news_only_looks_at_no_market() throws IOException {
        try (var news = EventStream.open(server, "?topics=news")) {
            news.next("snapshot");

            assertThat(figures())
                    .contains("dashboard_streams_open 1.0", "dashboard_market_viewers{market=\"stocks\",} 0.0");
        }
    }

    @Test
    void a_socket_is_a_viewer_of_what_it_subscribes_to() {
        try (var socket = new StreamSocketClient(server)) {
            socket.subscribe("candles:AAPL@1h").next("channels");
            assertThat(figures()).contains("dashboard_asset_viewers{market=\"stocks\",symbol=\"AAPL\",} 1.0");

            socket.unsubscribe("candles:AAPL@1h").next("channels");
            assertThat(figures()).contains("dashboard_asset_viewers{market=\"stocks\",symbol=\"AAPL\",} 0.0");
        }
    }

    @Test
    void charts_are_counted_by_asset_however_it_is_spelled_and_what_does_not_exist_is_not() {
        server.get("/chart/crypto/BTC-USDT");
        server.get("/chart/crypto/BTCUSDT");
        server.get("/chart/stocks/BTC-USDT");
        server.get("/chart/crypto/MADE-UP");

        assertThat(figures())
                .contains(
                        "dashboard_chart_views_total{market=\"crypto\",symbol=\"BTC/USDT\",} 2.0",
                        "dashboard_chart_views_total{market=\"stocks\",symbol=\"AAPL\",} 0.0")
                .doesNotContain("MADE-UP", "market=\"stocks\",symbol=\"BTC/USDT\"");
    }

    @Test
    void watchlists_are_counted_by_what_they_hold() {
        server.watchlists.create("Second", List.of(new Symbol("AAPL")));

        assertThat(figures())
                .contains(
                        "dashboard_watchlists 2.0",
                        "dashboard_asset_watchlists{market=\"stocks\",symbol=\"AAPL\",} 2.0",
                        "dashboard_asset_watchlists{market=\"crypto\",symbol=\"BTC/USDT\",} 1.0",
                        "dashboard_asset_watchlists{market=\"forex\",symbol=\"EUR/USD\",} 0.0");
    }

    @Test
    void the_age_of_data_is_that_of_the_newest_tick_and_nothing_before_the_first_one() {
        server.marketData.put(heard(AAPL, NOW.minusSeconds(42)));
        server.marketData.put(heard(BTC, NOW.plusSeconds(1)));

        assertThat(figures())
                .contains(
                        "dashboard_data_age_seconds{market=\"stocks\",} 42.0",
                        "dashboard_data_age_seconds{market=\"crypto\",} 0.0")
                .doesNotContain("dashboard_data_age_seconds{market=\"forex\"");
    }

    @Test
    void a_closed_market_is_told_from_one_that_is_silent() {
        server.marketData.put(state(AAPL, false, false)).put(state(BTC, true, true));

        assertThat(figures())
                .contains(
                        "dashboard_market_open{market=\"stocks\",} 0.0",
                        "dashboard_assets_stale{market=\"stocks\",} 0.0",
                        "dashboard_market_open{market=\"crypto\",} 1.0",
                        "dashboard_assets_stale{market=\"crypto\",} 1.0",
                        "dashboard_assets{market=\"crypto\",} 1.0",
                        "dashboard_data_source_info{source=\"simulated\",} 1.0");
    }

    @Test
    void a_feed_that_is_silent_as_a_whole_is_stale_until_it_speaks() {
        assertThat(figures()).contains("dashboard_feed_stale 0.0");

        server.events.publish(new MarketEvent.FeedStalenessChanged(true, NOW));
        assertThat(figures()).contains("dashboard_feed_stale 1.0");

        server.events.publish(new MarketEvent.FeedStalenessChanged(false, NOW));
        assertThat(figures()).contains("dashboard_feed_stale 0.0");
    }

    // An hour of lines is no slow answer: it would end every promise about latency.
    @Test
    void how_long_a_stream_was_open_is_no_latency() throws IOException {
        try (var lines = server.connect()) {
            lines.getOutputStream().write("GET /tv/streaming HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            awaitFigure("dashboard_streams_open 1.0");
        }
        awaitFigure("dashboard_http_requests_total{route=\"/tv/streaming\",");
        assertThat(figures()).doesNotContain("dashboard_http_request_seconds_count{route=\"/tv/streaming\"");
    }

    @Test
    void what_is_bounded_stands_beside_its_bound() {
        assertThat(figures())
                .contains(
                        "dashboard_streams_limit 2000.0",
                        "dashboard_http_connections_limit 20000.0",
                        "dashboard_http_tasks_queued ",
                        "dashboard_processors ",
                        "dashboard_watchdog_silence_seconds{part=\"requests\",}",
                        "dashboard_watchdog_silence_seconds{part=\"streams\",}");
    }

    private void awaitFigure(String text) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            // A socket that its client has closed is noticed when it is written to.
            server.tick(AAPL, price++);
            return figures().contains(text);
        });
    }

    private String figures() {
        return server.get("/metrics").body();
    }

    private static Quality heard(Asset asset, Instant tick) {
        return new Quality(asset.symbol(), Optional.of(tick), 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static AssetQuote state(Asset asset, boolean open, boolean stale) {
        AssetQuote usual = RunningServer.quote(asset, 100, 1.5, NOW);
        return new AssetQuote(
                asset,
                usual.quote(),
                usual.previousClose(),
                usual.changePercent(),
                usual.change(),
                usual.today(),
                usual.high(),
                usual.low(),
                usual.volume(),
                usual.window(),
                new SessionStatus(open, NOW.plusSeconds(3600)),
                stale);
    }
}
