package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PricesRouteTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void every_asset_stands_under_its_market_and_symbol() {
        var answer = server.get("/api/prices");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\"forex\":{\"EUR/USD\":{\"symbol\":\"EUR/USD\",\"display_name\":\"EUR/USD\","
                        + "\"current\":100,\"change\":1.5,\"change_abs\":1.5,\"previous_close\":98.5,\"bid\":99.99,"
                        + "\"ask\":100.01,\"ohlc\":{\"date\":\"2024-03-15\",\"open\":99,\"high\":101,\"low\":98,"
                        + "\"close\":100,\"volume\":1234567}")
                .contains("\"crypto\":{\"BTC/USDT\":{", "\"volume\":1.234567,", "\"change_window\":\"24h\"")
                .endsWith("\"last_updated\":\"2024-03-15T14:30:00Z\",\"source\":\"simulated\",\"market_stats\":"
                        + "{\"gainers\":0,\"losers\":0,\"unchanged\":0,\"trend\":\"neutral\"}}");
    }
}
