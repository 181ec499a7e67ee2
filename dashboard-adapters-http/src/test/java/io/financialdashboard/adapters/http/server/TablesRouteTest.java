package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is nested for people is flat for spreadsheets and data frames. */
class TablesRouteTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @ParameterizedTest
    @ValueSource(strings = {"/api/prices", "/api/news", "/api/market-stats", "/api/watchlist"})
    void rows_and_csv_have_the_same_columns_and_only_simple_values(String path) {
        server.news.publish(article("Results"));
        HttpResponse<String> csv = server.get(path + "?format=csv");
        JsonNode rows =
                JsonMapper.shared().readTree(server.get(path + "?format=rows").body());

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).noneMatch(JsonNode::isContainer));
        assertThat(csv.body().lines().findFirst())
                .hasValue(String.join(",", rows.get(0).propertyNames()));
        assertThat(csv.body().lines()).hasSize(rows.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/prices", "/api/news", "/api/market-stats", "/api/watchlist"})
    void accept_chooses_csv_where_format_does_not(String path) {
        HttpResponse<String> csv = server.get(path, "Accept", "text/csv");
        HttpResponse<String> json = server.get(path, "Accept", "text/csv;q=0.5, application/json");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(server.get(path + "?format=json", "Accept", "text/csv").body())
                .isEqualTo(json.body());
        assertThat(csv.headers().allValues("Vary")).contains("Accept, Accept-Encoding");
    }

    @Test
    void a_row_says_what_the_nested_form_says() {
        JsonNode row = JsonMapper.shared()
                .readTree(server.get("/api/prices?symbols=AAPL&format=rows").body())
                .get(0);
        JsonNode nested = JsonMapper.shared()
                .readTree(server.get("/api/prices?symbols=AAPL").body())
                .get("stocks")
                .get("AAPL");

        for (String field : List.of(
                "symbol",
                "display_name",
                "current",
                "change",
                "change_abs",
                "previous_close",
                "bid",
                "ask",
                "volume",
                "high_24h",
                "low_24h",
                "change_window",
                "time",
                "stale",
                "source")) {
            assertThat(row.get(field)).as(field).isEqualTo(nested.get(field));
        }
        for (String field : List.of("open", "high", "low")) {
            assertThat(row.get(field)).as(field).isEqualTo(nested.get("ohlc").get(field));
        }
    }

    @Test
    void csv_is_a_line_for_each_asset() {
        assertThat(server.get("/api/prices?market=stocks&format=csv").body())
                .isEqualTo("market,symbol,display_name,current,change,change_abs,previous_close,bid,ask,open,high,low,"
                        + "volume,high_24h,low_24h,change_window,currency,time,stale,open_now,source\n"
                        + "stocks,AAPL,AAPL,100,1.5,1.5,98.5,99.99,100.01,99,101,98,1234567,101,98,session,USD,"
                        + "2024-03-15T14:30:00Z,false,true,simulated\n");
    }

    @Test
    void the_filters_hold_for_tables_too() {
        assertThat(server.get("/api/prices?market=crypto&format=csv").body().lines())
                .hasSize(2);
        assertThat(server.get("/api/market-stats?market=crypto&format=csv")
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(server.get("/api/market-stats?format=csv").body().lines()).hasSize(5);
    }

    @Test
    void a_headline_is_no_formula() {
        server.news.publish(article("=cmd|' /C calc'!A0"));

        assertThat(server.get("/api/news?format=csv").body()).contains(",'=cmd|' /C calc'!A0,");
        assertThat(server.get("/api/news?format=rows").body()).contains("\"title\":\"=cmd|' /C calc'!A0\"");
    }

    private static Article article(String title) {
        return new Article(
                "n1",
                title,
                "",
                "Wire",
                Instant.parse("2024-03-15T14:00:00Z"),
                List.of("a", "b"),
                "company",
                Importance.HIGH,
                OptionalDouble.of(-1.5),
                List.of(Market.STOCKS),
                List.of(new Symbol("AAPL")),
                Optional.empty());
    }
}
