package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.page.view.ChartLook;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.texts.PageTexts;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.adapters.memory.InMemoryWatchlistStore;
import io.financialdashboard.domain.account.service.WatchlistService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Asset EURUSD = asset("EUR/USD", Market.FOREX, Calendars.named(Calendars.FOREX))
            .scale(5)
            .build();
    private static final Asset BTC = asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();
    private static final Asset AAPL = asset("AAPL", Market.STOCKS, Calendars.named(Calendars.US_EQUITIES))
            .scale(2)
            .build();

    private Texts texts = PageTexts.english();
    private final FixedMarket market = new FixedMarket()
            .quoted(EURUSD, 1.08452, 0.12, 1.08, 1.09)
            .quoted(BTC, 114_250.01, -2.5, 112_000, 118_000)
            .listed(AAPL);

    private PageSetting setting = new PageSetting(PagesTest::hashed, true, true, false, Optional.empty(), () -> 7);

    @Test
    void prices_and_changes_stand_in_the_html() {
        assertThat(dashboard())
                .contains("1.0845<span class=\"price-tail\">2</span>")
                .contains("<span class=\"change up\" data-field=\"change\">+0.12%</span>")
                .contains("114,250.01<span class=\"price-tail\"></span>")
                .contains("<span class=\"change down\" data-field=\"change\">−2.50%</span>");
    }

    @Test
    void an_asset_without_a_price_has_a_dash() {
        assertThat(dashboard()).contains("href=\"/chart/stocks/AAPL\"").contains(">–<");
    }

    @Test
    void each_market_with_assets_has_a_card_with_its_own_figures() {
        assertThat(dashboard())
                .contains("data-market-card=\"forex\"")
                .contains("data-market-card=\"crypto\"")
                .contains("data-market-card=\"stocks\"")
                .doesNotContain("data-market-card=\"commodities\"")
                .contains("Strongest")
                .contains("61.3%")
                .contains(">62<");
    }

    @Test
    void a_market_without_assets_has_neither_card_nor_state() {
        assertThat(dashboard())
                .contains("data-session=\"stocks\"")
                .doesNotContain("data-session=\"commodities\"")
                .doesNotContain("Commodities");
    }

    @Test
    void the_frame_says_whether_news_and_time_come_at_all() {
        assertThat(dashboard()).contains("data-news-source=\"feed\"").contains("data-clock-state=\"running\"");

        setting = new PageSetting(PagesTest::hashed, false, false, false, Optional.empty(), () -> 7);

        assertThat(dashboard()).contains("data-news-source=\"none\"").contains("data-clock-state=\"stopped\"");
    }

    @Test
    void the_summary_counts_gainers_and_losers() {
        assertThat(dashboard()).contains(">14<").contains(">8<").contains("Neutral");
    }

    @Test
    void markup_in_a_title_is_text() {
        String html = dashboard(article("<img src=x onerror=alert(1)> & \"co\""));
        assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt; &amp;").doesNotContain("<img");
    }

    @Test
    void no_page_holds_a_script_or_a_style_of_its_own() {
        assertThat(dashboard() + chart(EURUSD, Optional.empty()))
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void every_file_comes_from_its_hashed_path() {
        assertThat(dashboard()).contains("/assets/5f3a/main/overview.js").contains("/assets/5f3a/styles/tokens.css");
    }

    @Test
    void the_watchlist_stands_in_the_html() {
        assertThat(dashboard()).contains("data-row-menu=\"EUR/USD\"").doesNotContain("data-row-menu=\"BTC/USDT\"");
    }

    @Test
    void a_line_is_drawn_from_the_closes_of_the_last_day() {
        var bars = CandleSeries.builder();
        long first = FixedMarket.NOW.minus(Duration.ofMinutes(30)).toEpochMilli();
        bars.add(first, 1, 3, 1, 2, 10).add(first + 900_000, 2, 4, 2, 4, 10).add(first + 1_800_000, 4, 4, 3, 3, 10);
        market.bars(BTC, bars.build());

        // Lowest close 2 at the bottom (37), highest 4 at the top (3), three points over a width of 94.
        assertThat(dashboard()).contains("points=\"0,37 47,3 94,20\"");
    }

    @Test
    void a_link_to_a_chart_brings_its_name_its_price_and_a_picture() {
        assertThat(chart(EURUSD, Optional.of(Interval.ONE_HOUR)))
                .contains(
                        "<meta property=\"og:url\" content=\"http://127.0.0.1:8080/chart/forex/EUR-USD?interval=1h\">")
                .contains("<meta property=\"og:image\" content=\"http://127.0.0.1:8080/api/chart/forex/EUR-USD.png?"
                        + "interval=1h&amp;width=600&amp;height=315&amp;scale=2\">");

        setting =
                new PageSetting(PagesTest::hashed, true, true, false, Optional.of("https://markets.example"), () -> 7);
        assertThat(chart(EURUSD, Optional.empty()))
                .contains("content=\"https://markets.example/api/chart/forex/EUR-USD.png?");
    }

    @Test
    void a_chart_names_its_interval_and_its_figures() {
        assertThat(chart(EURUSD, Optional.of(Interval.ONE_DAY)))
                .contains("data-interval=\"1d\"")
                .contains("1.08000 – 1.09000")
                .contains("1.25M ticks");
    }

    @Test
    void a_page_is_in_the_language_of_its_texts() {
        texts = PageTexts.in("ar");

        assertThat(chart(BTC, Optional.empty()))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("data-texts=\"/assets/5f3a/texts/ar.json\"")
                .contains("نطاق 52 أسبوعًا")
                .contains("hreflang=\"de\"");
    }

    @Test
    void an_interval_that_the_source_cannot_tell_is_no_link() {
        assertThat(chart(EURUSD, Optional.of(Interval.ONE_MINUTE)))
                .contains("data-symbol=\"EUR/USD\" data-market=\"forex\" data-interval=\"1h\"")
                .doesNotContain("href=\"?interval=1m\"");
    }

    private String dashboard(Article... articles) {
        News news = new FixedNews(List.of(articles));
        var watchlists =
                new WatchlistService(market.catalogue(), new InMemoryWatchlistStore(), List.of(EURUSD.symbol()));
        var page = new DashboardPage(market, new FixedStatistics(), news, watchlists, setting, texts);
        return new String(new PageTemplates().render("dashboard.jte", page.view()), UTF_8);
    }

    private String chart(Asset asset, Optional<Interval> interval) {
        market.bars(
                asset,
                CandleSeries.builder(1)
                        .add(FixedMarket.NOW.toEpochMilli(), 1.08, 1.09, 1.08, 1.085, 10)
                        .build());
        var page = new ChartPage(market, setting, texts);
        var look = ChartLook.of(false, Optional.empty(), Optional.empty());
        return new String(
                new PageTemplates().render("chart.jte", page.view(asset, interval, look, "http://127.0.0.1:8080")),
                UTF_8);
    }

    private static String hashed(String file) {
        return "/assets/5f3a/" + file;
    }

    private static Article article(String title) {
        return new Article(
                "a-1",
                title,
                "Summary",
                "Simulated news",
                Instant.parse("2024-03-04T14:00:00Z"),
                List.of(),
                "markets",
                Importance.HIGH,
                OptionalDouble.of(1.5),
                List.of(Market.FOREX),
                List.of(EURUSD.symbol()),
                Optional.empty());
    }

    private record FixedNews(List<Article> all) implements News {
        @Override
        public List<Article> articles(NewsQuery query) {
            return all;
        }

        @Override
        public Subscription subscribe(NewsListener listener) {
            throw new UnsupportedOperationException("these news stand still");
        }
    }
}
