package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Mover;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherRoutesTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void one_market_shows_its_own_figures_and_null_for_what_is_unknown() {
        server.analytics.put(stocks());

        assertThat(server.get("/api/market-stats?market=stocks").body())
                .isEqualTo("{\"market\":\"stocks\",\"gainers\":1,\"losers\":0,\"unchanged\":0,\"breadth\":1,"
                        + "\"trend\":\"bullish\",\"sentiment\":\"extreme_greed\",\"fear_greed_index\":81,\"vix\":null,"
                        + "\"total_volume\":1234567.89,\"market_cap\":2900000000000,\"volatility\":23.4568,"
                        + "\"volatilities\":{\"AAPL\":23.4568},"
                        + "\"strongest\":{\"symbol\":\"AAPL\",\"display_name\":\"AAPL\",\"price\":182.45,\"change\":1.2346},"
                        + "\"weakest\":{\"symbol\":\"AAPL\",\"display_name\":\"AAPL\",\"price\":182.45,\"change\":1.2346},"
                        + "\"movers\":[{\"symbol\":\"AAPL\",\"display_name\":\"AAPL\",\"price\":182.45,\"change\":1.2346}],"
                        + "\"equal_weight_index\":123.4568,\"equal_weight_change\":null,"
                        + "\"equal_weight_base\":\"2016-01-04\"}");
    }

    @Test
    void all_markets_together_have_sums_and_every_market_below_them() {
        server.analytics.put(stocks()).overall(new Breadth(3, 1, 0, OptionalDouble.of(0.5), Trend.BULLISH));

        assertThat(server.get("/api/market-stats").body())
                .startsWith("{\"gainers\":3,\"losers\":1,\"unchanged\":0,\"breadth\":0.5,\"trend\":\"bullish\","
                        + "\"sentiment\":null,\"fear_greed_index\":null,\"vix\":null,\"total_volume\":1234567.89,"
                        + "\"market_cap\":2900000000000,\"markets\":{\"forex\":{\"market\":\"forex\",");
        assertThat(server.get("/api/market-stats?market=bonds").statusCode()).isEqualTo(404);
    }

    @Test
    void prices_can_be_narrowed_to_a_market_or_to_symbols() {
        assertThat(server.get("/api/prices?market=crypto").body())
                .startsWith("{\"crypto\":{\"BTC/USDT\"")
                .doesNotContain("forex");
        assertThat(server.get("/api/prices?symbols=AAPL,BTC-USDT").body())
                .startsWith("{\"forex\":{},\"crypto\":{\"BTC/USDT\":")
                .contains("\"AAPL\":")
                .endsWith("\"trend\":\"neutral\"}}");
        assertThat(server.get("/api/prices?symbols=aapl,btcusdt").body()).contains("\"AAPL\":", "\"BTC/USDT\":");
        assertThat(server.get("/api/prices?symbols=AAPL,,BTC").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/prices?symbols=AAPL&market=crypto").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/prices", "Accept", "text/html").statusCode())
                .isEqualTo(406);
    }

    @Test
    void news_say_how_old_they_are_and_keep_whatever_their_texts_hold() {
        server.news.publish(article("a", 119, "<b>Up</b> & \"away\"\r\n")).publish(article("b", 121, "Down"));

        assertThat(server.get("/api/news?limit=1").body())
                .isEqualTo("[{\"id\":\"a\",\"title\":\"<b>Up</b> & \\\"away\\\"\\r\\n\",\"source\":\"Wire\","
                        + "\"time\":\"119 minutes ago\",\"timestamp\":\"2024-03-15T12:31:00Z\",\"summary\":\"s\","
                        + "\"tags\":[\"t\"],\"category\":\"earnings\",\"importance\":\"high\",\"market_impact\":1.2346,"
                        + "\"markets\":[\"stocks\"],\"symbols\":[\"AAPL\"],\"url\":null}]");
        assertThat(server.get("/api/news?market=stocks&symbol=AAPL&before=2024-03-15T12:31:00Z")
                        .body())
                .contains("\"id\":\"b\"", "\"time\":\"2 hours ago\"")
                .doesNotContain("\"id\":\"a\"");
        assertThat(server.get("/api/news?market=forex").body()).isEqualTo("[]");
    }

    @Test
    void news_are_chosen_by_importance_and_impact() {
        server.news.publish(article("a", 119, "Up"));

        assertThat(server.get("/api/news?importance=medium&impact=up").body()).contains("\"id\":\"a\"");
        assertThat(server.get("/api/news?impact=down").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "news?importance=urgent, importance, 'urgent'",
                "news?impact=sideways, impact, 'sideways'",
                "news?limit=0, limit, '0'",
                "news?limit=201, limit, '201'",
                "news?before=soon, before, 'soon'",
                "news?page=2, page, 'page'",
                "sessions/stocks/AAPL?limit=0, limit, '0'",
                "sessions/stocks/AAPL?from=soon, from, 'soon'",
                "sessions/stocks/AAPL?from=2024-03-08&to=2024-03-08, from, from='2024-03-08' and to='2024-03-08'",
                "sessions/stocks/AAPL?from=2030-01-01, from, from='2030-01-01' and to='2024-03-23T00:00:00Z'",
                "sessions/stocks/AAPL?from=1800-01-01, from, '1800-01-01'",
                "sessions/stocks/AAPL?to=99999999999, to, '99999999999'",
                "sessions/stocks/AAPL?day=1, day, 'day'"
            })
    void a_bad_parameter_is_named_with_its_value_and_what_is_allowed(String path, String parameter, String value) {
        var answer = server.get("/api/" + path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\",\"allowed\":[", value);
    }

    @Test
    void what_is_no_text_is_replaced_rather_than_breaking_the_whole_answer() {
        server.news.publish(article("a", 1, "half a pair \ud83d, a whole one \ud83d\ude00"));

        assertThat(server.get("/api/news").body()).contains("\"half a pair \ufffd, a whole one \ud83d\ude00\"");
    }

    @Test
    void a_long_value_is_cut_between_characters() {
        String longValue = "x".repeat(79) + "%F0%9F%98%80tail";

        assertThat(server.get("/api/market-stats?market=" + longValue).body())
                .contains("\"status\":404", "x".repeat(79) + "…'");
    }

    @Test
    void the_catalogue_says_how_each_asset_is_written_and_traded() {
        assertThat(server.get("/api/assets").body())
                .startsWith("{\"source\":\"simulated\",\"assets\":[{\"symbol\":\"EUR/USD\",\"market\":\"forex\","
                        + "\"display_name\":\"EUR/USD\",\"base_currency\":\"EUR\",\"quote_currency\":\"USD\","
                        + "\"price_scale\":5,\"min_tick\":0.00001,\"price_basis\":\"mid\",\"may_be_negative\":false,"
                        + "\"fixing\":false,\"volume_kind\":\"ticks\",\"volume_meaning\":\"ticks\",\"volume_scale\":0,"
                        + "\"units_outstanding\":null,\"units_as_of\":null,"
                        + "\"calendar\":\"forex\",\"hours\":\"forex\",\"time_zone\":\"America/New_York\",\"splits\":[],"
                        + "\"intervals\":[\"1m\",\"5m\",\"15m\",\"30m\",\"1h\",\"4h\",\"1d\",\"1w\",\"1M\"],"
                        + "\"session\":{\"open\":true,\"next\":\"2024-03-15T20:30:00Z\"}},");
    }

    @Test
    void sessions_are_those_of_the_assets_calendar() {
        // New York changed its clocks on 2024-03-10: 14:30 UTC before, 13:30 UTC after.
        assertThat(server.get("/api/sessions/stocks/AAPL?from=2024-03-08&to=2024-03-12")
                        .body())
                .isEqualTo("[{\"date\":\"2024-03-08\",\"opens\":\"2024-03-08T14:30:00Z\","
                        + "\"closes\":\"2024-03-08T21:00:00Z\"},"
                        + "{\"date\":\"2024-03-11\",\"opens\":\"2024-03-11T13:30:00Z\","
                        + "\"closes\":\"2024-03-11T20:00:00Z\"}]");
        assertThat(server.get("/api/sessions/stocks/AAPL?from=2024-03-08&to=2024-03-12&limit=1")
                        .body())
                .contains("2024-03-08")
                .doesNotContain("2024-03-11");
    }

    @Test
    void sessions_are_those_around_the_newest_data_where_nobody_says_which() {
        assertThat(server.get("/api/sessions/forex/EUR-USD").body())
                .startsWith("[{\"date\":\"2024-03-11\",")
                .contains("\"date\":\"2024-03-15\"")
                .endsWith("\"closes\":\"2024-03-22T21:00:00Z\"}]");
    }

    // Bounds that moved with each tick would make a new entry of the kept bodies of each request.
    @Test
    void all_day_long_the_same_sessions_are_those_around_the_newest_data() {
        String before = server.get("/api/sessions/stocks/AAPL").body();
        server.marketData.put(RunningServer.quote(AAPL, 100, 1.5, NOW.plus(Duration.ofHours(9))));

        assertThat(server.get("/api/sessions/stocks/AAPL").body())
                .isEqualTo(before)
                .startsWith("[{\"date\":\"2024-03-08\",")
                .contains("\"opens\":\"2024-03-22T13:30:00Z\"");
    }

    @Test
    void quality_tells_what_became_of_the_ticks() {
        server.marketData.put(
                new Quality(AAPL.symbol(), Optional.of(NOW.minusMillis(1500)), 900, 1, 2, 3, 4, 5, 6, 7, 8, 9));

        assertThat(server.get("/api/quality/stocks/AAPL").body())
                .isEqualTo("{\"symbol\":\"AAPL\",\"market\":\"stocks\",\"source\":\"simulated\","
                        + "\"last_tick\":\"2024-03-15T14:29:58.500Z\",\"last_tick_age_ms\":1500,\"accepted\":900,"
                        + "\"duplicates\":1,\"amended\":2,\"late\":3,\"future\":4,\"rejected\":5,\"out_of_session\":6,"
                        + "\"gaps\":7,\"corrected_bars\":8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/chart", "/chart/crypto", "/assets"})
    void an_address_that_nothing_is_at_is_a_page_for_people_and_a_problem_for_programs(String path) {
        // What Chromium sends.
        var seen = server.get(path, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(seen.statusCode()).isEqualTo(404);
        assertThat(seen.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(seen.body()).contains("<title>Not found</title>");

        for (String accept : List.of("*/*", "application/json")) {
            var read = server.get(path, "Accept", accept);
            assertThat(read.statusCode()).isEqualTo(404);
            assertThat(read.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void a_page_that_is_not_there_is_missing_whatever_the_browser_keeps() {
        String etag = server.get("/nope", "Accept", "text/html")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(server.get("/nope", "Accept", "text/html", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/nope", "Accept", "text/html", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void under_api_an_address_that_nothing_is_at_is_always_a_problem() {
        var answer = server.get("/api/nope", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @Test
    void pages_get_the_symbol_as_it_is_spelt() {
        assertThat(server.get("/chart/crypto/BTC%2FUSDT").body()).contains("<title>BTC/USDT</title>");
        assertThat(server.get("/chart/crypto/BTC-USDT").body()).contains("<title>BTC-USDT</title>");
        assertThat(server.get("/?utm_source=mail").statusCode()).isEqualTo(200);
    }

    private static MarketStatistics stocks() {
        return new MarketStatistics(
                Market.STOCKS,
                new Breadth(1, 0, 0, OptionalDouble.of(1), Trend.BULLISH),
                OptionalInt.of(81),
                Optional.of(Sentiment.EXTREME_GREED),
                OptionalDouble.empty(),
                OptionalDouble.of(1_234_567.8901),
                OptionalDouble.of(2.9e12),
                OptionalDouble.of(23.456789),
                Map.of(AAPL.symbol(), 23.456789),
                List.of(new Mover(AAPL, 182.45, 1.23456)),
                new MarketStatistics.Stocks(
                        OptionalDouble.of(123.456789), OptionalDouble.empty(), Optional.of(LocalDate.of(2016, 1, 4))));
    }

    private static Article article(String id, int minutesAgo, String title) {
        return new Article(
                id,
                title,
                "s",
                "Wire",
                NOW.minusSeconds(minutesAgo * 60L),
                List.of("t"),
                "earnings",
                Importance.HIGH,
                OptionalDouble.of(1.23456),
                List.of(Market.STOCKS),
                List.of(AAPL.symbol()),
                Optional.empty());
    }
}
