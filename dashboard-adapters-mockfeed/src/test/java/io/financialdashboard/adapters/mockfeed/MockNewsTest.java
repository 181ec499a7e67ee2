package io.financialdashboard.adapters.mockfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.testkit.AssetBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MockNewsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T18:00:00Z");
    private static final Catalogue CATALOGUE = TestMarkets.catalogue();
    private static final SimulatedMarkets MARKETS = new SimulatedMarkets(CATALOGUE, TestMarkets.SEED);

    /** For example {@code stood at 1.09364 at 11:31 UTC, 0.22% above its price of four hours earlier (1.09119)}. */
    private static final Pattern MOVE = Pattern.compile(
            "stood at ([0-9.,]+) at [0-9:]{5} UTC, ([0-9.]+)% (above|below) its price of ([a-z]+) hours? earlier \\(([0-9.,]+)\\)");

    @Test
    void the_first_poll_tells_the_last_day_oldest_first() {
        List<Article> articles = toldBy(MARKETS, NOW);

        assertThat(articles).hasSizeBetween(35, 60);
        assertThat(articles)
                .extracting(Article::timestamp)
                .isSorted()
                .allSatisfy(time -> assertThat(time).isBetween(NOW.minus(Duration.ofHours(26)), NOW));
        assertThat(articles).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void many_polls_tell_the_same_as_one() {
        Instant start = NOW.minus(Duration.ofHours(30));
        var often = new MockNews(MARKETS, start);
        often.poll(start);
        List<Article> articles = new ArrayList<>();
        for (Instant now = start; !now.isAfter(NOW); now = now.plusSeconds(100)) {
            articles.addAll(often.poll(now));
        }
        var once = new MockNews(MARKETS, start);
        once.poll(start);

        assertThat(articles).isNotEmpty().isEqualTo(once.poll(NOW));
        assertThat(once.poll(NOW)).isEmpty();
    }

    @Test
    void a_restart_tells_the_same_stories() {
        var again = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
        Instant later = NOW.plus(Duration.ofHours(5));

        List<Article> before = toldBy(MARKETS, NOW);
        List<Article> after = toldBy(again, later);

        assertThat(after.stream().filter(article -> !article.timestamp().isAfter(NOW)))
                .isEqualTo(before.stream()
                        .filter(article -> article.timestamp().isAfter(later.minus(Duration.ofHours(26))))
                        .toList());
    }

    @Test
    void a_move_is_told_with_the_prices_of_history() {
        List<Article> moves = toldBy(MARKETS, NOW).stream()
                .filter(article -> article.category().equals("movers"))
                .toList();

        assertThat(moves).hasSizeGreaterThan(10);
        for (Article article : moves) {
            Matcher told = MOVE.matcher(article.summary());
            assertThat(told.find()).as(article.summary()).isTrue();
            double price = number(told.group(1));
            double before = number(told.group(5));
            assertThat(price).isEqualTo(lastClose(article.symbols().getFirst(), article.timestamp()));
            assertThat(before)
                    .isEqualTo(lastClose(
                            article.symbols().getFirst(), article.timestamp().minus(hours(told.group(4)))));
            assertThat(article.marketImpact().orElseThrow()).isCloseTo((price / before - 1) * 100, within(0.0051));
            assertThat(number(told.group(2)) * (told.group(3).equals("below") ? -1 : 1))
                    .isEqualTo(article.marketImpact().orElseThrow());
        }
    }

    @Test
    void the_close_of_the_stock_market_is_told_after_it() {
        List<Article> articles = toldBy(MARKETS, Instant.parse("2026-03-10T20:10:00Z"));

        Article close = articles.stream()
                .filter(article -> article.id().startsWith("sim-close-stocks"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(close.timestamp()).isBetween("2026-03-10T20:02:00Z", "2026-03-10T20:08:00Z");
        assertThat(close.title()).startsWith("Stocks close ");
        assertThat(close.summary()).startsWith("Of six stocks, ");
        assertThat(close.tags()).contains("close", "stocks");
    }

    @Test
    void a_closed_market_makes_no_moves() {
        List<Article> sunday = toldBy(MARKETS, Instant.parse("2026-03-15T20:00:00Z"));

        assertThat(sunday).hasSizeGreaterThan(20);
        assertThat(sunday)
                .allSatisfy(article -> assertThat(article.symbols())
                        .allMatch(symbol -> symbol.value().endsWith("/USDT")));
    }

    @Test // between two fixings nobody knows a price
    void a_fixing_is_told_only_after_its_session() {
        Asset rate = AssetBuilder.asset("EURUSD-ecb", Market.FOREX, Calendars.named("forex"))
                .scale(4)
                .fixing()
                .build();

        List<Article> articles = toldBy(new SimulatedMarkets(new Catalogue(List.of(rate)), 7), NOW);

        assertThat(articles)
                .isNotEmpty()
                .extracting(Article::id)
                .allMatch(id -> id.matches("sim-(close|streak)-forex-forex-[0-9]+"));
    }

    @Test
    void importance_follows_the_size_of_the_move() {
        List<Article> articles = toldBy(MARKETS, NOW);

        assertThat(articles)
                .extracting(Article::importance)
                .contains(Importance.LOW, Importance.MEDIUM, Importance.HIGH);
        assertThat(articles)
                .filteredOn(article -> article.importance() == Importance.HIGH)
                .hasSizeLessThan(articles.size() / 2);
    }

    @Test
    void articles_say_where_they_come_from_and_link_nowhere() {
        assertThat(toldBy(MARKETS, NOW)).allSatisfy(article -> {
            assertThat(article.source()).isEqualTo("Simulated newswire");
            assertThat(article.url()).isEmpty();
            assertThat(article.title()).isNotBlank();
            assertThat(article.summary()).endsWith(".");
            assertThat(article.markets()).isNotEmpty();
            assertThat(article.symbols()).isNotEmpty();
        });
    }

    @Test // escaping is the page's duty: a title that was escaped here would be shown with entities in it
    void a_display_name_with_markup_is_passed_on_as_it_is() {
        String name = "<b onclick=\"alert('1')\">R&D</b>";
        Asset odd = renamed(TestMarkets.crypto("ODD/USDT", 2, 100), name);

        List<Article> articles = toldBy(new SimulatedMarkets(new Catalogue(List.of(odd)), 7), NOW);

        assertThat(articles).hasSizeGreaterThan(10).allSatisfy(article -> {
            assertThat(article.title()).contains(name);
            assertThat(article.summary()).contains(name + " (ODD/USDT)");
        });
    }

    private static List<Article> toldBy(SimulatedMarkets markets, Instant start) {
        return new MockNews(markets, start).poll(start);
    }

    private static Asset renamed(Asset asset, String name) {
        return new Asset(
                asset.symbol(),
                asset.market(),
                name,
                asset.baseCurrency(),
                asset.quoteCurrency(),
                asset.priceScale(),
                asset.minTick(),
                asset.calendar(),
                asset.hours(),
                asset.volumeKind(),
                asset.volumeScale(),
                asset.priceBasis(),
                asset.mayBeNegative(),
                asset.fixing(),
                asset.referencePrice(),
                asset.outstanding(),
                asset.splits());
    }

    /** Of the last minute that ended at or before the instant. */
    private static double lastClose(Symbol symbol, Instant at) {
        CandleSeries minutes =
                MARKETS.bars(symbol, Interval.ONE_MINUTE, at.minus(Duration.ofDays(5)), at.minusSeconds(59));
        return minutes.close(minutes.size() - 1);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static Duration hours(String word) {
        return Duration.ofHours(
                List.of("zero", "an", "two", "three", "four", "five", "six").indexOf(word));
    }
}
