package io.financialdashboard.adapters.http.udf;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static io.financialdashboard.adapters.http.server.RunningServer.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes of UDF but for its bars, as TradingView's datafeed client reads them. */
class UdfRoutesTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void the_configuration_says_what_the_feed_can_do() {
        JsonNode config = json("/udf/config");

        assertThat(config.get("supports_search").asBoolean()).isTrue();
        assertThat(config.get("supports_group_request").asBoolean()).isFalse();
        assertThat(config.get("supports_marks").asBoolean()).isTrue();
        assertThat(config.get("supports_timescale_marks").asBoolean()).isTrue();
        assertThat(config.get("supports_time").asBoolean()).isTrue();
        assertThat(texts(config.get("supported_resolutions")))
                .containsExactly("1", "5", "15", "30", "60", "240", "1D", "1W", "1M");
        assertThat(texts(config.get("exchanges"), "value"))
                .containsExactly("", "FOREX", "CRYPTO", "STOCKS", "COMMODITIES");
        assertThat(texts(config.get("symbols_types"), "value"))
                .containsExactly("", "forex", "crypto", "stock", "commodity");
    }

    @Test
    void the_time_is_a_bare_integer() {
        // 2024-03-15T14:30:00Z
        assertThat(server.get("/udf/time").body()).isEqualTo("1710513000");
    }

    @Test
    void a_symbol_is_described_without_a_status() {
        JsonNode apple = json("/udf/symbols?symbol=AAPL");

        assertThat(apple.has("s")).isFalse();
        assertThat(apple.get("name").asString()).isEqualTo("AAPL");
        assertThat(apple.get("ticker").asString()).isEqualTo("AAPL");
        assertThat(apple.get("full_name").asString()).isEqualTo("STOCKS:AAPL");
        assertThat(apple.get("description").asString()).isEqualTo("AAPL (simulated)");
        assertThat(apple.get("type").asString()).isEqualTo("stock");
        assertThat(apple.get("exchange").asString()).isEqualTo("STOCKS");
        assertThat(apple.get("listed_exchange").asString()).isEqualTo("STOCKS");
        assertThat(apple.get("minmov").asInt()).isEqualTo(1);
        assertThat(apple.get("pricescale").asInt()).isEqualTo(100);
        assertThat(apple.get("session").asString()).isEqualTo("0930-1600");
        assertThat(apple.get("timezone").asString()).isEqualTo("America/New_York");
        assertThat(apple.get("session_holidays").asString()).contains("20181205", "20240329", "20251225");
        assertThat(apple.get("holidays")).isEqualTo(apple.get("session_holidays"));
        assertThat(apple.get("corrections").asString()).startsWith("0930-1300:").contains("20241129");
        assertThat(apple.get("has_intraday").asBoolean()).isTrue();
        assertThat(texts(apple.get("intraday_multipliers"))).containsExactly("1", "5", "15", "30", "60", "240");
        assertThat(apple.get("has_daily").asBoolean()).isTrue();
        assertThat(apple.get("has_weekly_and_monthly").asBoolean()).isTrue();
        assertThat(apple.get("volume_precision").asInt()).isZero();
        assertThat(apple.get("visible_plots_set").asString()).isEqualTo("ohlcv");
        assertThat(apple.get("data_status").asString()).isEqualTo("streaming");
        assertThat(apple.get("currency_code").asString()).isEqualTo("USD");
        assertThat(apple.get("expired").asBoolean()).isFalse();
        assertThat(apple.has("expiration_date")).isFalse();
    }

    @Test
    void bars_of_which_one_has_no_volume_have_no_column_of_it() {
        server.marketData.put(AAPL.symbol(), Interval.ONE_MINUTE, minutes(100, 200, Candle.UNKNOWN_VOLUME));

        String range = "/udf/history?symbol=AAPL&resolution=1&from=1710510000&to=";
        assertThat(json(range + 1710510180).propertyNames()).containsExactly("s", "t", "o", "h", "l", "c");
        assertThat(json(range + 1710510120).propertyNames()).containsExactly("s", "t", "o", "h", "l", "c", "v");
    }

    @Test
    void a_series_without_any_volume_shows_no_plot_of_it() {
        AssetQuote quote = RunningServer.quote(AAPL, 100, 1, RunningServer.NOW);
        server.marketData.put(new AssetQuote(
                AAPL,
                quote.quote(),
                quote.previousClose(),
                quote.changePercent(),
                quote.change(),
                new Candle(quote.today().time(), 99, 101, 98, 100, Candle.UNKNOWN_VOLUME),
                quote.high(),
                quote.low(),
                Candle.UNKNOWN_VOLUME,
                quote.window(),
                quote.session(),
                false));

        assertThat(json("/udf/symbols?symbol=AAPL").get("visible_plots_set").asString())
                .isEqualTo("ohlc");
        assertThat(json("/tv/symbol_info").get("has-no-volume").get(2).asBoolean())
                .isTrue();
    }

    /** From 2024-03-15T13:40:00Z on, with these volumes. */
    private static CandleSeries minutes(long... volumes) {
        CandleSeries.Builder bars = CandleSeries.builder(volumes.length);
        for (int i = 0; i < volumes.length; i++) {
            bars.add(new Candle(Instant.ofEpochSecond(1_710_510_000 + i * 60L), 181, 182, 180, 181, volumes[i]));
        }
        return bars.build();
    }

    @Test
    void a_pair_of_currencies_has_pips_and_its_own_week() {
        JsonNode euro = json("/udf/symbols?symbol=EURUSD");

        assertThat(euro.get("pricescale").asInt()).isEqualTo(100_000);
        assertThat(euro.get("minmove2").asInt()).isEqualTo(10);
        assertThat(euro.get("session").asString()).isEqualTo("1700-1700");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BTC/USDT",
                "BTC%2FUSDT",
                "BTCUSDT",
                "BTC-USDT",
                "btcusdt",
                "btc/usdt",
                "CRYPTO:BTC/USDT",
                "crypto:btc-usdt",
                "Crypto:BTCUSDT",
                "%20BTCUSDT%20",
            })
    void every_form_of_a_name_is_the_same_symbol(String name) {
        assertThat(json("/udf/symbols?symbol=" + name).get("ticker").asString()).isEqualTo("BTC/USDT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/udf/symbols|parameter 'symbol' is missing",
                "/udf/symbols?symbol=|parameter 'symbol' is missing",
                "/udf/symbols?symbol=NOPE|there is no symbol 'NOPE' here",
                "/udf/symbols?symbol=BTC/USDX|there is no symbol 'BTC/USDX' here; allowed: BTC/USDT",
                "/udf/symbols?symbol=STOCKS:BTCUSDT|there is no symbol 'STOCKS:BTCUSDT' here; allowed: BTC/USDT",
                "/udf/symbols?symbol=NASDAQ:AAPL|there is no symbol 'NASDAQ:AAPL' here; allowed: AAPL",
                "/udf/symbols?symbol=a%00b|parameter 'symbol' holds bytes that are no UTF-8 text",
                "/udf/quotes|parameter 'symbols' is missing; allowed: names with commas between them",
                "/udf/marks?symbol=AAPL&from=x|parameter 'from' must be epoch seconds, got 'x'; allowed: epoch seconds, 1710513000",
                "/udf/timescale_marks|parameter 'symbol' is missing",
                "/udf/search?limit=x|parameter 'limit' must be a whole number from 1 to 1000, got 'x'; allowed: 1 to 1000",
                "/udf/symbol_info?group=NYSE|parameter 'group' must be one of those allowed, got 'NYSE'; allowed: FOREX, CRYPTO, STOCKS, COMMODITIES",
            })
    void what_cannot_be_answered_is_a_200_that_says_why(String path, String why) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode error = JsonMapper.shared().readTree(answer.body());
        assertThat(error.get("s").asString()).isEqualTo("error");
        assertThat(error.get("errmsg").asString()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/udf/config?",
                "/udf/time?",
                "/udf/symbols?symbol=AAPL&currencyCode=EUR&unitId=",
                "/udf/symbol_info?group=STOCKS",
                "/udf/search?query=A",
                "/udf/quotes?symbols=AAPL",
                "/udf/marks?symbol=AAPL",
                "/udf/timescale_marks?symbol=AAPL",
            })
    void unknown_parameters_are_passed_over_and_any_form_is_accepted(String path) {
        HttpResponse<String> plain = server.get(path, "Accept", "text/html");
        HttpResponse<String> more = server.get(path + "&surprise=1&surprise=2&%ff=%ff&=", "Accept", "image/png");

        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).isEqualTo(plain.body()).doesNotContain("\"s\":\"error\"");
    }

    @Test
    void a_body_has_a_validator_and_a_304() {
        HttpResponse<String> symbol = server.get("/udf/symbols?symbol=AAPL");
        String etag = symbol.headers().firstValue("ETag").orElseThrow();

        assertThat(server.get("/udf/symbols?symbol=AAPL", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(symbol.headers().firstValue("Data-Source")).hasValue("simulated");
        assertThat(server.send("HEAD", "/udf/symbols?symbol=AAPL", "").statusCode())
                .isEqualTo(200);
        assertThat(server.send("POST", "/udf/symbols?symbol=AAPL", "").statusCode())
                .isEqualTo(405);
    }

    @Test
    void quotes_echo_each_name_exactly_as_it_was_asked_and_err_one_by_one() {
        JsonNode answer = json("/udf/quotes?symbols=btc-usdt,%20AAPL,NOPE,STOCKS:AAPL,,AAPL");

        assertThat(answer.get("s").asString()).isEqualTo("ok");
        assertThat(texts(answer.get("d"), "n")).containsExactly("btc-usdt", " AAPL", "NOPE", "STOCKS:AAPL", "", "AAPL");
        assertThat(texts(answer.get("d"), "s")).containsExactly("ok", "ok", "error", "ok", "error", "ok");
        assertThat(answer.get("d").get(2).get("errmsg").asString()).isEqualTo("there is no symbol 'NOPE' here");
        assertThat(answer.get("d").get(2).get("v")).isEmpty();
    }

    @Test
    void a_quote_has_the_values_that_a_client_draws() {
        JsonNode value = json("/udf/quotes?symbols=AAPL").get("d").get(0).get("v");

        assertThat(value.get("lp").asDouble()).isEqualTo(100);
        assertThat(value.get("ch").asDouble()).isEqualTo(1.5);
        assertThat(value.get("chp").asDouble()).isEqualTo(1.5);
        assertThat(value.get("bid").asDouble()).isEqualTo(99.99);
        assertThat(value.get("ask").asDouble()).isEqualTo(100.01);
        assertThat(value.get("spread").asDouble()).isEqualTo(0.02);
        assertThat(value.get("open_price").asDouble()).isEqualTo(99);
        assertThat(value.get("high_price").asDouble()).isEqualTo(101);
        assertThat(value.get("low_price").asDouble()).isEqualTo(98);
        assertThat(value.get("prev_close_price").asDouble()).isEqualTo(98.5);
        assertThat(value.get("volume").asLong()).isEqualTo(1_234_567);
        assertThat(value.get("short_name").asString()).isEqualTo("AAPL");
        assertThat(value.get("exchange").asString()).isEqualTo("STOCKS");
    }

    @Test
    void quotes_follow_the_price() {
        server.tick(AAPL, 123.45);

        assertThat(json("/udf/quotes?symbols=AAPL")
                        .get("d")
                        .get(0)
                        .get("v")
                        .get("lp")
                        .asDouble())
                .isEqualTo(123.45);
    }

    @ParameterizedTest
    @CsvSource({
        "query=,EUR/USD BTC/USDT AAPL XAUUSD",
        "query=USD,EUR/USD BTC/USDT XAUUSD",
        "query=btc/,BTC/USDT",
        "query=BTCUSD,BTC/USDT",
        "query=crypto:b,BTC/USDT",
        "query=a&type=stock,AAPL",
        "query=&exchange=forex,EUR/USD",
        "query=&type=crypto&exchange=FOREX,''",
        "query=zzz,''",
        "query=&limit=2,EUR/USD BTC/USDT",
        "query=%3Cscript%3E,''",
    })
    void a_search_is_a_bare_array_of_what_was_found(String query, String symbols) {
        JsonNode found = json("/udf/search?" + query);

        assertThat(found.isArray()).isTrue();
        assertThat(String.join(" ", texts(found, "symbol"))).isEqualTo(symbols);
    }

    @Test
    void what_is_found_can_be_resolved() {
        JsonNode found = json("/udf/search?query=eur").get(0);

        assertThat(found.get("full_name").asString()).isEqualTo("FOREX:EUR/USD");
        assertThat(found.get("ticker").asString()).isEqualTo("EUR/USD");
        assertThat(found.get("type").asString()).isEqualTo("forex");
        assertThat(json("/udf/symbols?symbol=" + found.get("full_name").asString())
                        .get("name")
                        .asString())
                .isEqualTo("EUR/USD");
    }

    @Test
    void all_symbols_of_a_group_are_told_in_columns() {
        JsonNode all = json("/udf/symbol_info");
        JsonNode coins = json("/udf/symbol_info?group=crypto");

        assertThat(texts(all.get("symbol"))).containsExactly("EUR/USD", "BTC/USDT", "AAPL", "XAUUSD");
        assertThat(texts(all.get("session-regular"))).containsExactly("1700-1700", "24x7", "0930-1600", "1800-1700");
        assertThat(all.properties())
                .allSatisfy(column -> assertThat(column.getValue()).hasSize(4));
        assertThat(texts(coins.get("symbol"))).containsExactly("BTC/USDT");
        assertThat(texts(coins.get("intraday-multipliers").get(0))).contains("1", "240");
        assertThat(coins.get("pricescale").get(0).asInt()).isEqualTo(100);
    }

    @Test
    void columns_and_the_single_symbol_say_the_same() {
        JsonNode columns = json("/udf/symbol_info?group=FOREX");
        JsonNode single = json("/udf/symbols?symbol=" + EURUSD.symbol());

        for (String name : List.of("pricescale", "type", "timezone", "corrections", "description", "ticker")) {
            assertThat(columns.get(name).get(0)).as(name).isEqualTo(single.get(name));
        }
        assertThat(columns.get("minmovement").get(0)).isEqualTo(single.get("minmov"));
        assertThat(columns.get("session-holidays").get(0)).isEqualTo(single.get("session_holidays"));
        assertThat(columns.get("supported-resolutions").get(0)).isEqualTo(single.get("supported_resolutions"));
    }

    @Test
    void an_asset_is_told_by_every_name_that_its_quote_echoes() {
        JsonNode quote = json("/udf/quotes?symbols=BTCUSDT").get("d").get(0);

        assertThat(quote.get("n").asString()).isEqualTo("BTCUSDT");
        assertThat(quote.get("v").get("original_name").asString()).isEqualTo("CRYPTO:" + BTC.symbol());
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }
}
