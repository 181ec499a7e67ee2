package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricalRouteTest {
    private static final CandleSeries DAYS = CandleSeries.builder()
            .add(day("2024-03-13", 65_100.5, 1_500_000))
            .add(day("2024-03-14", 0.00001234, 0))
            .addForming(day("2024-03-15", 70_000, Candle.UNKNOWN_VOLUME))
            .build();

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @ParameterizedTest
    @ValueSource(strings = {"BTC/USDT", "BTC%2FUSDT", "BTC-USDT", "BTCUSDT"})
    void a_symbol_with_a_slash_is_found_in_every_spelling(String spelling) {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);

        var answer = server.get("/api/historical/crypto/" + spelling);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Data-Source")).hasValue("simulated");
        assertThat(answer.body())
                .isEqualTo("[{\"date\":\"2024-03-13\",\"time\":1710288000,\"open\":65100.5,\"high\":65101.5,"
                        + "\"low\":65099.5,\"close\":65100.5,\"volume\":1.5},"
                        + "{\"date\":\"2024-03-14\",\"time\":1710374400,\"open\":0.00001234,\"high\":1.00001234,"
                        + "\"low\":-0.99998766,\"close\":0.00001234,\"volume\":0},"
                        + "{\"date\":\"2024-03-15\",\"time\":1710460800,\"open\":70000,\"high\":70001,\"low\":69999,"
                        + "\"close\":70000,\"volume\":null,\"closed\":false,\"closes_at\":\"2024-03-16T00:00:00Z\"}]");
    }

    @Test
    void columns_say_the_same_in_fewer_bytes() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);

        assertThat(server.get("/api/historical/crypto/BTC/USDT?format=columns").body())
                .isEqualTo("{\"t\":[1710288000,1710374400,1710460800],\"o\":[65100.5,0.00001234,70000],"
                        + "\"h\":[65101.5,1.00001234,70001],\"l\":[65099.5,-0.99998766,69999],"
                        + "\"c\":[65100.5,0.00001234,70000],\"v\":[1.5,0,null],\"forming\":true,"
                        + "\"closes_at\":\"2024-03-16T00:00:00Z\"}");
    }

    @Test
    void csv_is_a_file_that_can_be_replayed() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);
        String file = """
                time,open,high,low,close,volume
                2024-03-13T00:00:00Z,65100.5,65101.5,65099.5,65100.5,1.5
                2024-03-14T00:00:00Z,0.00001234,1.00001234,-0.99998766,0.00001234,0
                """;

        assertThat(server.get("/api/historical/crypto/BTC/USDT?format=csv").body())
                .isEqualTo(file);
        var accepted = server.get("/api/historical/crypto/BTC/USDT", "Accept", "text/csv, application/json;q=0.5");
        assertThat(accepted.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(accepted.body()).isEqualTo(file);
        assertThat(server.get("/api/historical/crypto/BTC/USDT?format=csv&limit=2")
                        .body())
                .isEqualTo(file);
    }

    @Test
    void a_fixing_has_a_close_and_nothing_invented() {
        server.marketData.put(
                EURUSD.symbol(),
                Interval.ONE_DAY,
                CandleSeries.builder()
                        .add(Candle.fixing(Instant.parse("2024-03-14T00:00:00Z"), 1.0925))
                        .build());

        assertThat(server.get("/api/historical/forex/EUR-USD").body())
                .contains("\"open\":null,\"high\":null,\"low\":null,\"close\":1.0925,\"volume\":null");
        assertThat(server.get("/api/historical/forex/EUR-USD?format=csv").body())
                .endsWith("\n2024-03-14T00:00:00Z,,,,1.0925,\n");
    }

    @Test
    void format_wins_over_accept_and_an_impossible_accept_is_refused() {
        String path = "/api/historical/crypto/BTC/USDT";

        assertThat(server.get(path + "?format=json", "Accept", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(server.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(server.get(path, "Accept", "image/*, */*;q=0.1").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-03-14, 2024-03-14T00:00:00Z 2024-03-15T00:00:00Z",
        "to=2024-03-14, 2024-03-13T00:00:00Z 2024-03-14T00:00:00Z",
        "from=2024-03-14&to=2024-03-14, 2024-03-14T00:00:00Z",
        "to=2024-03-14T00:00:00Z, 2024-03-13T00:00:00Z",
        "from=1710374400&to=1710460800, 2024-03-14T00:00:00Z",
        "limit=1, 2024-03-15T00:00:00Z",
        "limit=1&from=2024-03-13, 2024-03-13T00:00:00Z",
        "limit=1&to=2024-03-14, 2024-03-14T00:00:00Z",
    })
    void from_counts_to_does_not_and_a_date_is_a_whole_day(String query, String times) {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);

        String csv = server.get("/api/historical/crypto/BTC/USDT?" + query).body();

        String[] expected = times.split(" ", -1);
        assertThat(csv.split("\"date\"", -1)).hasSize(expected.length + 1);
        for (String time : expected) {
            assertThat(csv).contains("\"date\":\"" + time.substring(0, 10) + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=%2B1000000000-12-31T23:59:59Z",
                "to=-1000000000-01-01T00:00:00Z",
                "interval=1h&from=0000-12-31",
                "interval=1h&to=0000-12-31T00:00:00Z",
                "from=10000-01-01T00:00:00Z",
                "from=-99999999999",
            })
    void a_time_beyond_the_years_of_four_digits_is_refused(String query) {
        var answer = server.get("/api/historical/crypto/BTC/USDT?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("is no time, got '", "years 0001 to 9999");
    }

    @Test
    void bounds_in_the_wrong_order_are_told_as_they_were_given() {
        assertThat(server.get("/api/historical/crypto/BTC/USDT?from=2024-03-15&to=1710374400")
                        .body())
                .contains("parameter 'from' must be before 'to', got from='2024-03-15' and to='1710374400'");
    }

    @Test
    void a_date_of_an_intraday_series_is_the_session_of_its_market() {
        server.marketData.put(
                AAPL.symbol(),
                Interval.ONE_HOUR,
                CandleSeries.builder()
                        .add(bar("2024-03-14T19:30:00Z"))
                        .add(bar("2024-03-15T13:30:00Z"))
                        .add(bar("2024-03-15T19:30:00Z"))
                        .add(bar("2024-03-18T13:30:00Z"))
                        .build());

        assertThat(dates("?interval=1h&from=2024-03-15&to=2024-03-15"))
                .containsExactly("2024-03-15T13:30:00Z", "2024-03-15T19:30:00Z");
        // Saturday: the range begins with the next session and ends with the one before.
        assertThat(dates("?interval=1h&from=2024-03-16")).containsExactly("2024-03-18T13:30:00Z");
        assertThat(dates("?interval=1h&to=2024-03-16")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "interval=2h;interval;1m",
                "interval=1D;interval;1d",
                "limit=0;limit;1 to 5000",
                "limit=5001;limit;1 to 5000",
                "limit=-1;limit;1 to 5000",
                "limit=many;limit;1 to 5000",
                "from=yesterday;from;a date",
                "from=2024-02-30;from;a date",
                "to=2024-13-01;to;a date",
                "from=2024-03-15T10:00:00;from;an instant",
                "from=2024-03-15&to=2024-03-14;from;a time before",
                "from=2024-03-15T00:00:00Z&to=2024-03-15T00:00:00Z;from;a time before",
                "format=xml;format;json",
                "fromat=csv;fromat;interval",
                "limit=;limit;empty",
                "limit=1&limit=2;limit;more than once",
                "limit=%zz;limit;percent-encoding",
                "limit=%ff;limit;UTF-8",
                "limit=1%0a2;limit;UTF-8",
            })
    void a_bad_parameter_is_named_with_what_is_allowed(String query, String parameter, String hint) {
        // A raw socket: the client would refuse to send some of these.
        var answer = RawHttp.get(server, "/api/historical/crypto/BTC/USDT?" + query);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nContent-Type: application/problem+json\r\n", "\"type\":\"/problems/bad-parameter\"")
                .contains("\"parameter\":\"" + parameter + "\"", hint);
    }

    @Test
    void an_interval_that_the_asset_lacks_is_refused_with_those_it_has() {
        server.marketData.offer(BTC.symbol(), Set.of(Interval.ONE_MONTH, Interval.ONE_DAY));

        assertThat(server.get("/api/historical/crypto/BTC/USDT?interval=1m").body())
                .contains("got '1m'", "\"allowed\":[\"1d\",\"1M\"]");
    }

    @Test
    void an_unknown_asset_or_market_is_a_404_with_close_matches() {
        var asset = server.get("/api/historical/stocks/APPL");
        assertThat(asset.statusCode()).isEqualTo(404);
        assertThat(asset.body()).contains("'APPL' in stocks", "\"allowed\":[\"AAPL\"]");

        var market = server.get("/api/historical/shares/AAPL");
        assertThat(market.statusCode()).isEqualTo(404);
        assertThat(market.body())
                .contains("\"parameter\":\"market\",\"allowed\":[\"forex\",\"crypto\",\"stocks\",\"commodities\"]");

        assertThat(server.get("/api/historical/crypto/AAPL").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/historical/stocks/AAPL;x=1").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/historical/stocks/..%2F..%2Fetc").statusCode())
                .isBetween(400, 404);
    }

    private List<String> dates(String query) {
        return server.get("/api/historical/stocks/AAPL" + query + "&format=csv")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static Candle day(String date, double close, long volume) {
        return new Candle(Instant.parse(date + "T00:00:00Z"), close, close + 1, close - 1, close, volume);
    }

    private static Candle bar(String time) {
        return new Candle(Instant.parse(time), 10, 11, 9, 10, 5);
    }
}
