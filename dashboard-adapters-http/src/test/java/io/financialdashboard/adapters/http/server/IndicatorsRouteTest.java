package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsRouteTest {
    private static final String PATH = "/api/indicators/crypto/BTC-USDT";
    private static final CandleSeries DAYS = CandleSeries.builder()
            .add(day("2024-03-12", 1))
            .add(day("2024-03-13", 2))
            .add(day("2024-03-14", 4))
            .addForming(day("2024-03-15", 7))
            .build();

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void lines_lie_beside_the_bars_and_are_null_while_they_warm_up() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);

        var answer = server.get(PATH + "?indicators=sma:2,rsi:3");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Data-Source")).hasValue("simulated");
        // (1 + 2) / 2, (2 + 4) / 2, (4 + 7) / 2; nothing was lost in three rises, so the RSI is 100.
        assertThat(answer.body())
                .isEqualTo("{\"market\":\"crypto\",\"symbol\":\"BTC/USDT\",\"interval\":\"1d\","
                        + "\"t\":[1710201600,1710288000,1710374400,1710460800],\"forming\":true,\"indicators\":["
                        + "{\"id\":\"sma:2\",\"indicator\":\"sma\",\"name\":\"SMA\",\"pane\":\"price\",\"levels\":[],"
                        + "\"outputs\":{\"sma\":[null,1.5,3,5.5]}},"
                        + "{\"id\":\"rsi:3\",\"indicator\":\"rsi\",\"name\":\"RSI\",\"pane\":\"own\",\"levels\":[30,70],"
                        + "\"outputs\":{\"rsi\":[null,null,null,100]}}]}");
    }

    @Test
    void columns_are_named_by_indicator_and_line() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);

        assertThat(server.get(PATH + "?indicators=roc:1,sma:2&format=columns&limit=2")
                        .body())
                .isEqualTo("{\"t\":[1710374400,1710460800],\"roc:1/roc\":[100,75],\"roc:1/momentum\":[2,3],"
                        + "\"sma:2/sma\":[3,5.5],\"forming\":true}");
    }

    @Test
    void a_range_has_the_values_that_the_whole_has_there() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);

        assertThat(server.get(PATH + "?indicators=sma:3&from=2024-03-14&to=2024-03-14")
                        .body())
                .contains("\"t\":[1710374400],\"forming\":false", "{\"sma\":[2.33333333333]}");
    }

    @Test
    void displacement_and_notes_are_told_where_there_are_any() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);
        server.marketData.put(EURUSD.symbol(), Interval.ONE_DAY, DAYS);

        assertThat(server.get(PATH + "?indicators=ichimoku&limit=1").body())
                .contains("\"displacement\":{\"leading_a\":26,\"leading_b\":26,\"lagging\":-26}");
        assertThat(server.get("/api/indicators/forex/EUR-USD?indicators=obv&limit=1")
                        .body())
                .contains("\"note\":\"");
        assertThat(server.get(PATH + "?indicators=sma&limit=1").body()).doesNotContain("displacement", "note");
    }

    @Test
    void the_same_bytes_are_a_304_until_a_bar_changes() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);
        String path = PATH + "?indicators=sma:2";
        String etag = server.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(server.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS.first(3));
        server.marketData.put(RunningServer.quote(BTC, 4, 1, RunningServer.NOW.plusSeconds(1)));
        assertThat(server.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_says_what_there_is_to_choose_from() {
        var answer = server.get("/api/indicators");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"id\":\"macd\",\"name\":\"MACD\",\"title\":\"Moving average convergence divergence\","
                        + "\"pane\":\"own\",\"needs\":[\"close\"],\"parameters\":["
                        + "{\"name\":\"fast\",\"type\":\"whole\",\"default\":12,\"min\":1,\"max\":500},"
                        + "{\"name\":\"slow\",\"type\":\"whole\",\"default\":26,\"min\":2,\"max\":500},"
                        + "{\"name\":\"signal\",\"type\":\"whole\",\"default\":9,\"min\":1,\"max\":500}],"
                        + "\"outputs\":[{\"name\":\"macd\",\"unit\":\"price\",\"drawing\":\"line\"},")
                .contains("{\"name\":\"anchor\",\"type\":\"choice\",\"default\":\"session\","
                        + "\"allowed\":[\"session\",\"week\",\"month\",\"first\"]}")
                .contains("{\"name\":\"width\",\"type\":\"decimal\",\"default\":2,\"min\":0.1,\"max\":20}")
                .contains("{\"name\":\"lagging\",\"unit\":\"price\",\"drawing\":\"line\","
                        + "\"displacement\":{\"parameter\":\"base\",\"sign\":-1}}");
        assertThat(answer.body().split("\"title\"", -1)).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "interval=1d;indicators;parameter 'indicators' is missing",
                "indicators=;indicators;empty",
                "indicators=mcad;indicators;there is no indicator 'mcad'",
                "indicators=rsi:0;indicators;parameter 'period' of indicator 'rsi' must be 1 to 500, got '0'",
                "indicators=rsi,,sma;indicators;there is no indicator ''",
                "indicators=rsi&format=csv;format;columns",
                "indicators=rsi&interval=2h;interval;1m",
                "indicators=rsi&limit=5001;limit;1 to 5000",
                "indicators=rsi&from=2024-03-15&to=2024-03-14;from;a time before",
                "indicators=rsi&indicators=sma;indicators;more than once",
                "indikators=rsi;indikators;interval",
            })
    void a_bad_parameter_is_named_with_what_is_allowed(String query, String parameter, String hint) {
        var answer = server.get(PATH + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"", hint);
    }

    @Test
    void an_unknown_asset_is_a_404_and_an_impossible_form_a_406() {
        assertThat(server.get("/api/indicators/stocks/APPL?indicators=rsi").statusCode())
                .isEqualTo(404);
        assertThat(server.get(PATH + "?indicators=rsi", "Accept", "text/csv").statusCode())
                .isEqualTo(406);
        server.marketData.offer(BTC.symbol(), Set.of(Interval.ONE_MONTH));
        assertThat(server.get(PATH + "?indicators=rsi&interval=1d").body()).contains("\"allowed\":[\"1M\"]");
    }

    private static Candle day(String date, double close) {
        return new Candle(Instant.parse(date + "T00:00:00Z"), close, close + 1, close - 1, close, 5);
    }
}
