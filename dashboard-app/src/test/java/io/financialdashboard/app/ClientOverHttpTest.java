package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.client.BarsRequest;
import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.NewsRequest;
import io.financialdashboard.client.model.Article;
import io.financialdashboard.client.model.Asset;
import io.financialdashboard.client.model.AssetPrice;
import io.financialdashboard.client.model.Bar;
import io.financialdashboard.client.model.Market;
import io.financialdashboard.client.model.Watchlist;
import io.financialdashboard.client.problem.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client reads what a real dashboard answers. Its clock stands at a Thursday, half an hour after New York opened. */
class ClientOverHttpTest {
    private static final Instant NOW = Instant.parse("2026-01-15T15:00:30Z");
    private static final BarsRequest HOURS =
            BarsRequest.of(Market.CRYPTO, "BTC/USDT").interval("1h").limit(24);

    @TempDir
    private static Path dataDir;

    private static Dashboard dashboard;
    private static DashboardClient client;

    @BeforeAll
    static void start() {
        dashboard = Dashboard.start("--port=0", "--clock=" + NOW, "--clock-rate=0", "--data-dir=" + dataDir);
        client = DashboardClient.at(URI.create("http://127.0.0.1:" + dashboard.port()));
    }

    @AfterAll
    static void stop() {
        client.close();
        dashboard.close();
    }

    @Test
    void prices_of_all_of_a_market_or_of_some() {
        AssetPrice bitcoin = client.prices().find("BTC/USDT").orElseThrow();

        assertThat(client.prices().all()).hasSize(24);
        assertThat(client.prices(Market.FOREX).all()).hasSize(6);
        assertThat(client.prices(List.of("btc-usdt", "AAPL")).all())
                .extracting(AssetPrice::symbol)
                .containsExactly("BTC/USDT", "AAPL");
        assertThat(bitcoin.displayName()).isEqualTo("Bitcoin");
        assertThat(bitcoin.source()).isEqualTo("simulated");
        assertThat(bitcoin.quote().changeWindow()).isEqualTo("24h");
        assertThat(bitcoin.quote().high().orElseThrow())
                .isGreaterThanOrEqualTo(bitcoin.quote().current());
        assertThat(bitcoin.quote().session().open()).isTrue();
    }

    @Test
    void bars_are_the_same_as_rows_columns_and_csv() {
        List<Bar> rows = client.bars(HOURS);
        var columns = client.columns(HOURS);

        assertThat(rows).hasSize(24);
        assertThat(rows.getLast().isClosed()).isFalse();
        assertThat(rows.getLast().closesAt()).hasValue(Instant.parse("2026-01-15T16:00:00Z"));
        assertThat(rows.getFirst().isClosed()).isTrue();
        assertThat(columns.t()).isEqualTo(rows.stream().map(Bar::time).toList());
        assertThat(columns.c()).isEqualTo(rows.stream().map(Bar::close).toList());
        assertThat(columns.forming()).isTrue();
        assertThat(client.csv(HOURS.limit(3)))
                .startsWith("time,open,high,low,close,volume\n")
                .hasLineCount(4);
        assertThat(client.columns(HOURS.to(Instant.parse("2026-01-15T00:00:00Z")))
                        .forming())
                .isFalse();
    }

    @Test
    void indicators_stand_beside_the_bars() {
        var values = client.indicators(HOURS, List.of("macd:12:26:9", "rsi"));

        assertThat(values.t()).hasSize(24);
        assertThat(values.indicators()).hasSize(2);
        assertThat(values.indicators().getFirst().outputs()).containsKeys("macd", "signal", "histogram");
        assertThat(values.indicators().getLast().outputs().get("rsi"))
                .hasSize(24)
                .doesNotContainNull();
    }

    @Test
    void news_are_paged_through() {
        List<Article> newest = client.news(NewsRequest.newest(3));
        List<Article> older =
                client.news(NewsRequest.newest(3).before(newest.getLast().timestamp()));

        assertThat(newest).hasSize(3);
        assertThat(older).hasSize(3).doesNotContainAnyElementsOf(newest);
        assertThat(client.news(NewsRequest.newest(5).about(Market.STOCKS)))
                .allSatisfy(article -> assertThat(article.markets()).contains(Market.STOCKS));
    }

    @Test
    void statistics_have_what_all_markets_have_and_what_only_one_has() {
        var all = client.statistics();
        var commodities = client.statistics(Market.COMMODITIES);

        assertThat(all.markets()).containsOnlyKeys(Market.values());
        assertThat(all.markets().get(Market.COMMODITIES)).isEqualTo(commodities);
        assertThat(commodities.own()).containsOnlyKeys("gold_silver_ratio", "brent_wti_spread", "oil_trend");
        assertThat(commodities.gainers() + commodities.losers() + commodities.unchanged())
                .isEqualTo(6);
    }

    @Test
    void the_catalogue_tells_how_an_asset_is_traded_and_quality_what_was_counted() {
        Asset apple = client.catalogue().assets().stream()
                .filter(asset -> asset.symbol().equals("AAPL"))
                .findFirst()
                .orElseThrow();

        assertThat(client.catalogue().assets()).hasSize(24);
        assertThat(apple.intervals()).containsExactly("1m", "5m", "15m", "30m", "1h", "4h", "1d", "1w", "1M");
        assertThat(apple.priceScale()).isEqualTo(2);
        assertThat(client.quality(Market.STOCKS, "AAPL").rejected()).isZero();
    }

    @Test
    void lists_are_made_changed_and_deleted() {
        Watchlist made = client.createWatchlist("Coins", List.of("BTC/USDT"));

        assertThat(client.addToWatchlist(made.id(), Market.CRYPTO, "ETH/USDT").symbols())
                .containsExactly("BTC/USDT", "ETH/USDT");
        assertThat(client.takeOutOfWatchlist(made.id(), Market.CRYPTO, "BTC/USDT")
                        .symbols())
                .containsExactly("ETH/USDT");
        assertThat(client.replaceWatchlist(made.id(), "Two coins", List.of("SOL/USDT"))
                        .name())
                .isEqualTo("Two coins");
        assertThat(client.watchlists()).extracting(Watchlist::id).contains("default", made.id());
        client.deleteWatchlist(made.id());
        assertThatThrownBy(() -> client.watchlist(made.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        gone -> assertThat(gone.status()).isEqualTo(404));
        assertThat(client.watched())
                .hasSize(8)
                .allSatisfy(item -> assertThat(item.price()).isPresent());
    }

    @Test
    void a_mistake_is_told_with_what_would_be_right() {
        assertThatThrownBy(() -> client.bars(HOURS.interval("7m")))
                .isInstanceOfSatisfying(ProblemException.class, mistake -> {
                    assertThat(mistake.type()).isEqualTo("/problems/bad-parameter");
                    assertThat(mistake.parameter()).hasValue("interval");
                    assertThat(mistake.allowed()).contains("1m", "5m");
                });
    }
}
