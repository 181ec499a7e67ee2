package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewsFilterTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String READY = "[data-news][data-state='ready']";
    /** In the page: axe waits for requests that a test holds outside of it. */
    private static final String HOLDS_NEWS = """
            () => {
              const real = fetch;
              window.fetch = (...asked) =>
                String(asked[0]).includes('/api/news?') ? new Promise((go) => (window.letGo = () => go(real(...asked)))) : real(...asked);
            }
            """;

    private static final String ARTICLES = "[data-news] [data-article]";

    @ParameterizedTest
    @EnumSource
    void one_market_alone_is_shown_and_remembered_until_it_is_cleared(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets()) {
            filter(window, "market", "crypto");
            assertThat(window.find(ARTICLES).count()).isPositive();
            assertThat(window.find(ARTICLES + " .tag").allInnerTexts()).allMatch(symbol -> symbol.endsWith("/USDT"));

            window.goToMarkets();
            window.page().waitForSelector(READY);
            assertThat(window.find("[data-field='filter-name']").innerText()).isEqualTo("Filter: Crypto");
            assertThat(window.find(ARTICLES + " .tag").allInnerTexts()).allMatch(symbol -> symbol.endsWith("/USDT"));

            window.find("[data-news] [data-field='clear']").click();
            window.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('[data-news] .tag')].some((tag) => !tag.textContent.endsWith('/USDT'))");
            assertThat(window.find("[data-field='filter-name']").innerText()).isEqualTo("Filter");
        }
    }

    @Test
    void importance_and_impact_narrow_the_news() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            filter(window, "impact", "down");
            assertThat(window.find(ARTICLES + " [data-field='impact']").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(impact -> impact.startsWith("−"));

            filter(window, "importance", "high");
            // One look: an article may come between two.
            assertThat(
                            window.find(ARTICLES)
                                    .evaluateAll(
                                            "(all) => all.filter((one) => !one.matches('.importance-high')).length + ' of ' + Math.min(all.length, 1)"))
                    .isEqualTo("0 of 1");
        }
    }

    @Test
    void an_asset_of_another_market_is_let_go() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            filter(window, "symbol", "XAUUSD");
            filter(window, "market", "crypto");
            assertThat(window.find("[data-news] select[name='symbol']").inputValue())
                    .isEmpty();
        }
    }

    @Test
    void where_nothing_matches_the_filters_can_be_cleared() {
        try (Window window = DASHBOARD.open(Screen.PHONE)) {
            window.page()
                    .route(
                            "**/api/news?*importance=high*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("[]")));
            window.goToMarkets();
            filter(window, "importance", "high");
            assertThat(window.find("[data-news] .panel-state").innerText()).contains("No article matches");
            assertThat(Axe.violations(window)).isEmpty();

            window.find("[data-news] .panel-state button").click();
            window.page().waitForSelector(ARTICLES);
            assertThat(window.find("[data-news] .panel-state").innerText()).isEmpty();
        }
    }

    @Test
    void news_that_cannot_be_loaded_say_so_and_can_be_tried_again() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.page().route("**/api/news?*", Route::abort);
            openFilters(window);
            window.find("[data-news] select[name='market']").selectOption("stocks");
            window.page().waitForSelector("[data-news][data-state='error']");
            assertThat(window.find("[data-news] .panel-state").innerText()).contains("could not be loaded");
            assertThat(Axe.violations(window)).isEmpty();

            window.page().unroute("**/api/news?*");
            window.find("[data-news] .panel-state button").click();
            window.page().waitForSelector(READY);
            assertThat(window.find(ARTICLES).count()).isPositive();
        }
    }

    @Test
    void who_reads_is_told_of_new_articles_and_not_moved() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            var stream = ScriptedStream.in(window);
            start(window);
            window.find("[data-field='scroll']").first().evaluate("(list) => (list.scrollTop = 150)");
            Object before = topOfFirst(window);
            stream.sayNews(article("fresh", "Gold rises"));
            window.page().waitForSelector(".news-pill:not([hidden])");
            assertThat(window.find(".news-pill").innerText()).isEqualTo("1 new article");
            assertThat(topOfFirst(window)).isEqualTo(before);
            assertThat(Axe.violations(window)).isEmpty();

            window.find(".news-pill").click();
            window.page().waitForSelector("[data-news] li:first-child[data-article='fresh']");
            window.expect(".news-pill").isHidden();
            window.page().waitForFunction("() => document.querySelector(\"[data-field='scroll']\").scrollTop === 0");
        }
    }

    @Test
    void an_article_that_the_filter_leaves_out_is_not_announced() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            var stream = ScriptedStream.in(window);
            start(window);
            filter(window, "market", "crypto");
            stream.sayNews(article("gold", "Gold rises") + ","
                    + article("coin", "Bitcoin rises").replace("commodities", "crypto"));
            window.page()
                    .waitForFunction(
                            "() => document.querySelector('[data-article=coin]') || !document.querySelector('.news-pill').hidden");
            assertThat(window.find("[data-article='gold']").count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void older_articles_follow_at_the_end(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets()) {
            int before = window.find(ARTICLES).count();
            window.find("[data-news] [data-field='older']").scrollIntoViewIfNeeded();
            if (screen.isPhone()) {
                window.find("[data-news] [data-field='older']").click();
            }
            window.page()
                    .waitForFunction(
                            "(before) => document.querySelectorAll('[data-news] [data-article]').length > before",
                            before);
            assertThat(window.page().evaluate("""
                                    () => {
                                      const ids = [...document.querySelectorAll('[data-news] [data-article]')].map((item) => item.dataset.article);
                                      return ids.length - new Set(ids).size;
                                    }
                                    """)).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_with_the_filters_open(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme)).goToMarkets()) {
            filter(window, "importance", "medium");
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_while_news_are_on_their_way(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme)).goToMarkets()) {
            window.page().evaluate(HOLDS_NEWS);
            openFilters(window);
            window.find("[data-news] select[name='importance']").selectOption("medium");
            window.page()
                    .waitForFunction(
                            "() => getComputedStyle(document.querySelector('.news-list')).visibility === 'hidden'");
            assertThat(Axe.violations(window)).isEmpty();

            window.page().evaluate("() => { letGo(); }");
            window.page().waitForSelector(READY);
            assertThat(window.find(ARTICLES).first().isVisible()).isTrue();
        }
    }

    /** The scripted stream comes and goes, so that the page is never live for long; that it has a state is enough. */
    private static void start(Window window) {
        window.goTo("/").page().waitForSelector("body[data-connection]");
    }

    private static void filter(Window window, String name, String value) {
        openFilters(window);
        window.page().evaluate("delete document.querySelector('[data-news]').dataset.state");
        window.find("[data-news] select[name='" + name + "']").selectOption(value);
        window.page().waitForSelector(READY);
    }

    private static void openFilters(Window window) {
        if (!window.find("#news-filter-form").isVisible()) {
            window.find("[data-field='filter-switch']").click();
        }
    }

    private static Object topOfFirst(Window window) {
        return window.find(ARTICLES).first().evaluate("(item) => Math.round(item.getBoundingClientRect().top)");
    }

    /** Newer than whatever the simulated market has said by then. */
    private static String article(String id, String title) {
        return """
                {"id":"%s","title":"%s","source":"Wire","time":"just now","timestamp":"2024-03-06T15:09:00Z","summary":"","tags":[],\
                "category":"markets","importance":"high","market_impact":1.5,"markets":["commodities"],"symbols":[],"url":null}\
                """.formatted(id, title);
    }
}
