package io.financialdashboard.adapters.http.tv;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data integration as TradingView's own documents (rest_integrations_docs, "data") describe it. */
class TradingViewRoutesTest {
    /** 2024-03-15T13:30:00Z and the two minutes after it, then a pause, then 14:00. */
    private static final long FIRST = 1_710_509_400;

    private static final long LAST = FIRST + 1800;

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @BeforeEach
    void four_minutes() {
        CandleSeries.Builder bars = CandleSeries.builder(4);
        for (long time : new long[] {FIRST, FIRST + 60, FIRST + 120, LAST}) {
            bars.add(new Candle(Instant.ofEpochSecond(time), 181.25, 181.5, 180.75, 181, 100));
        }
        server.marketData.put(AAPL.symbol(), Interval.ONE_MINUTE, bars.build());
    }

    @Test
    void a_group_is_named_after_whoever_offers_it() {
        assertThat(server.get("/tv/groups").body())
                .isEqualTo(
                        "{\"s\":\"ok\",\"d\":{\"groups\":[{\"id\":\"dashboard_forex\"},{\"id\":\"dashboard_crypto\"},"
                                + "{\"id\":\"dashboard_stocks\"},{\"id\":\"dashboard_commodities\"}]}}");
    }

    @Test
    void every_symbol_is_in_exactly_one_group() {
        List<String> grouped = new ArrayList<>();
        json("/tv/groups")
                .get("d")
                .get("groups")
                .forEach(group -> grouped.addAll(
                        texts(json("/tv/symbol_info?group=" + group.get("id").asString())
                                .get("symbol"))));

        assertThat(grouped)
                .containsExactlyElementsOf(texts(json("/tv/symbol_info").get("symbol")))
                .containsExactly("EURUSD", "BTCUSDT", "AAPL", "XAUUSD")
                .allMatch(name -> name.matches("[A-Z0-9._]+"));
    }

    @Test
    void symbols_are_told_in_columns_of_one_length() {
        JsonNode info = json("/tv/symbol_info");

        assertThat(info.get("s").asString()).isEqualTo("ok");
        assertThat(info.properties())
                .filteredOn(column -> !column.getKey().equals("s"))
                .allSatisfy(column ->
                        assertThat(column.getValue()).as(column.getKey()).hasSize(4));
        assertThat(info.get("pricescale").get(0).asInt()).isEqualTo(100_000);
        assertThat(info.get("minmovement2").get(0).asInt()).isEqualTo(10);
        assertThat(texts(info.get("session-regular"))).containsExactly("1700-1700", "24x7", "0930-1600", "1800-1700");
        assertThat(texts(info.get("currency"))).containsExactly("USD", "USDT", "USD", "USD");
        assertThat(info.get("has-intraday").get(2).asBoolean()).isTrue();
    }

    @Test // SymbolType: stock fund dr right bond warrant structured index forex futures crypto
    void kinds_are_those_of_the_dialect_and_metals_are_cfds() {
        JsonNode info = json("/tv/symbol_info");

        assertThat(texts(info.get("type"))).containsExactly("forex", "crypto", "stock", "index");
        assertThat(texts(info.get("is-cfd"))).containsExactly("false", "false", "false", "true");
    }

    @Test // "For currency pairs only. This field contains the first currency of the pair."
    void only_pairs_have_a_base_currency() {
        JsonNode bases = json("/tv/symbol_info").get("base-currency");

        assertThat(bases.get(0).asString()).isEqualTo("EUR");
        assertThat(bases.get(1).asString()).isEqualTo("BTC");
        assertThat(bases.get(2).isNull()).isTrue();
        assertThat(bases.get(3).isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // both bounds on a bar: both are given
        "from=1710509400&to=1710509520,1710509400 1710509460 1710509520",
        "from=1710509401&to=1710509519,1710509460",
        "from=1710509460&to=1710509460,1710509460",
        "from=0&to=1710509520&countback=2,1710509460 1710509520",
        "from=0&to=1710511200&countback=2,1710509520 1710511200",
        "from=0&to=1710509520&countback=99,1710509400 1710509460 1710509520",
    })
    void to_is_inclusive_and_countback_exact(String query, String times) {
        JsonNode history = json("/tv/history?symbol=AAPL&resolution=1&" + query);

        assertThat(history.get("s").asString()).isEqualTo("ok");
        assertThat(String.join(" ", texts(history.get("t")))).isEqualTo(times);
        assertThat(history.get("v")).hasSameSizeAs(history.get("t"));
    }

    @Test
    void a_pause_is_empty_and_names_the_bar_before_it() {
        assertThat(server.get("/tv/history?symbol=AAPL&resolution=1&from=1710509521&to=1710511199")
                        .body())
                .isEqualTo("{\"s\":\"ok\",\"t\":[],\"o\":[],\"h\":[],\"l\":[],\"c\":[],\"v\":[],"
                        + "\"nb\":1710509520,\"nextTime\":1710509520}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=0&to=1710509399", "to=1710509399&countback=5"})
    void before_the_first_bar_there_is_no_data(String query) {
        assertThat(server.get("/tv/history?symbol=AAPL&resolution=1&" + query).body())
                .isEqualTo("{\"s\":\"no_data\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tv/history?symbol=NOPE&resolution=1&from=0&to=1|there is no symbol",
                "/tv/history?symbol=AAPL&resolution=7&from=0&to=1|parameter 'resolution' must be one of those allowed",
                "/tv/history?symbol=AAPL&resolution=1&to=1|parameter 'from' is missing",
                "/tv/symbol_info?group=stocks|parameter 'group' must be one of those allowed",
                "/tv/quotes|parameter 'symbols' is missing",
                "/tv/authorize|no authorization is needed",
            })
    void what_cannot_be_answered_is_a_200_that_says_why(String path, String why) {
        JsonNode answer = json(path);

        assertThat(answer.get("s").asString()).isEqualTo("error");
        assertThat(answer.get("errmsg").asString()).startsWith(why);
    }

    @Test
    void whoever_sends_a_password_is_told_that_none_is_needed() {
        var answer = server.send("POST", "/tv/authorize", "login=a&password=b");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("no authorization is needed").doesNotContain("token");
    }

    @Test
    void quotes_are_known_by_the_names_of_this_dialect() {
        JsonNode quotes = json("/tv/quotes?symbols=BTCUSDT,AAPL").get("d");

        assertThat(quotes.get(0).get("n").asString()).isEqualTo("BTCUSDT");
        assertThat(quotes.get(1).get("v").get("lp").asDouble()).isEqualTo(100);
    }

    private JsonNode json(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
