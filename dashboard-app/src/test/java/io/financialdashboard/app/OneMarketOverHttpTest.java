package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dashboard of one market: the others have no session, no card and no prices, and nothing breaks. */
class OneMarketOverHttpTest {
    private static final String CATALOGUE = """
            symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis
            AAPL,stocks,Apple,AAPL,USD,2,0.01,us-equities,shares,0,last
            """;
    private static final String DAYS = """
            time,open,high,low,close,volume
            2018-04-02T00:00:00Z,100,110,90,105,7
            2018-04-03T00:00:00Z,105,120,100,115,8
            """;

    @Test
    void a_catalogue_of_stocks_alone_serves_every_page(@TempDir Path folder) throws IOException {
        Path assets = Files.writeString(folder.resolve("stocks.csv"), CATALOGUE);

        try (Dashboard dashboard = Dashboard.start("--port=0", "--assets=" + assets, "--data-dir=" + folder)) {
            var http = new HttpProbe(dashboard.port());

            assertThat(http.text("/")).contains("data-market-card=\"stocks\"").doesNotContain("data-session=\"forex\"");
            assertThat(http.text("/chart/stocks/AAPL")).contains("AAPL");
            assertThat(http.get("/chart/foo/AAPL").body()).contains("No market “foo”", "/chart/stocks/AAPL");
            assertThat(http.get("/chart/stocks/XYZ").body()).contains("No asset “XYZ”");
            assertThat(http.json("/api/prices").get("forex")).isEmpty();
            assertThat(http.json("/api/market-stats?market=forex")
                            .get("volatility")
                            .isNull())
                    .isTrue();
            assertThat(http.json("/api/market-stats")
                            .get("markets")
                            .get("crypto")
                            .get("strongest")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void a_recording_of_coins_alone_serves_every_page(@TempDir Path folder) throws IOException {
        Path coins = Files.createDirectories(folder.resolve("recorded/crypto"));
        Files.writeString(coins.resolve("BTCUSD-1d.csv"), DAYS);

        try (Dashboard dashboard = WholeRecording.serve(folder.resolve("recorded"), folder)) {
            var http = new HttpProbe(dashboard.port());

            assertThat(http.text("/"))
                    .contains("data-market-card=\"crypto\"")
                    .doesNotContain("data-session=\"stocks\"")
                    .contains("data-news-source=\"none\"")
                    .contains("data-clock-state=\"stopped\"");
            assertThat(http.json("/api/prices").get("crypto").has("BTCUSD")).isTrue();
        }
    }
}
