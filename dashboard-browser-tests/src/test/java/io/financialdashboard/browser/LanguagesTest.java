package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    /** Parts that lie over each other or less than three pixels apart on one line. */
    private static final String OVERLAPS = """
            (parts) => {
              const boxes = parts.map((part) => ({ text: part.textContent, box: part.getBoundingClientRect() }));
              const near = (one, other) => one.left < other.right + 3 && other.left < one.right + 3
                && one.top < other.bottom && other.top < one.bottom;
              return boxes.flatMap(({ text, box }, index) =>
                boxes.slice(index + 1).filter((other) => near(box, other.box)).map((other) => `${text} | ${other.text}`));
            }
            """;

    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** Words that stand on the English page and in no text of another language. */
    private static final String[] ENGLISH = {
        "Open until",
        "Closed",
        " ago",
        "just now",
        "Gainers",
        "Losers",
        "Bullish",
        "Bearish",
        "sentiment",
        "Strongest",
        "Weakest",
        "Fear",
        "greed",
        "Equal-weight",
        "Oil trend",
        "Streaming",
        "Search",
        "Time of",
        "Skip to",
        "Where the",
        "Language",
        "Light or dark",
        "Forex",
        "Stocks",
        "Commodities",
        "24 h range",
        "Bid",
        "Ask",
        "Spread",
        "52-week",
        "Last trade",
        "The best price",
        "Watchlist",
        "Add an asset",
        "Price",
        "Change",
        "Course",
        "Day range",
        "Actions for",
        "New list",
        "Trading hours",
        "Summary",
        "Cards",
        "Market map",
        "Colours by",
        "all the same size",
        "Movers",
        "Articles",
        "High",
        "Clear",
        "Importance",
        "Impact",
        "Rising",
        "Charts by",
        "Charting by",
        "Open the chart",
        "bars of",
        "Length of",
        "Compare",
        "Lines",
        "Latest",
        "Table",
        "Full screen",
        "Left and right arrow",
        "Price scale",
        "Back",
        "YTD"
    };

    /** What the page says, to eyes and ears; what others wrote in it is theirs. */
    private static final String ALL_WORDS = """
            () => {
              const page = document.body.cloneNode(true);
              page.querySelectorAll('.news-title, .news-summary, .news-meta > span:not(.importance)').forEach((own) => own.remove());
              const spoken = [...page.querySelectorAll('[title], [aria-label], [placeholder]')]
                .flatMap((element) => ['title', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name)));
              return page.textContent + ' ' + spoken.join(' ');
            }
            """;

    @ParameterizedTest
    @CsvSource({"PHONE, de, ltr", "PHONE, ar, rtl", "DESKTOP, de, ltr", "DESKTOP, ar, rtl"})
    void the_markets_are_in_the_language_of_the_reader(Screen screen, String language, String direction) {
        try (Window window = open(screen, language).goToMarkets().waitForCharts()) {
            assertSpeaks(window, screen, language, direction);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, de, ltr", "PHONE, ar, rtl", "DESKTOP, de, ltr", "DESKTOP, ar, rtl"})
    void so_are_the_map_and_what_moves_most(Screen screen, String language, String direction) {
        try (Window window = open(screen, language).goToMarkets().waitForCharts()) {
            window.find("[data-centre='map']").click();
            window.page().waitForSelector("[data-map][data-state='ready']");
            assertSpeaks(window, screen, language, direction);
            showPlace(window, screen, "news");
            window.find("#tab-movers").click();
            window.page().waitForSelector("[data-mover]");
            assertSpeaks(window, screen, language, direction);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, de, ltr", "PHONE, ar, rtl", "DESKTOP, de, ltr", "DESKTOP, ar, rtl"})
    void so_are_the_menus_of_the_watchlist_and_the_filters_of_the_news(
            Screen screen, String language, String direction) {
        try (Window window = open(screen, language).goToMarkets().waitForCharts()) {
            showPlace(window, screen, "watchlist");
            window.find("[data-watchlist] [data-field='switch']").click();
            window.page().waitForSelector("[role='menu']");
            assertSpeaks(window, screen, language, direction);
            window.page().keyboard().press("Escape");
            window.find("[data-row-menu]").first().click();
            window.page().waitForSelector("[role='menu']");
            assertSpeaks(window, screen, language, direction);
            window.page().keyboard().press("Escape");
            showPlace(window, screen, "news");
            window.find("[data-field='filter-switch']").click();
            window.page()
                    .waitForResponse(
                            "**/api/news?*importance=medium*",
                            () -> window.find("[name='importance']").selectOption("medium"));
            window.page().waitForSelector("[data-news][data-state='ready']");
            assertSpeaks(window, screen, language, direction);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, de, ltr", "PHONE, ar, rtl", "DESKTOP, de, ltr", "DESKTOP, ar, rtl"})
    void a_chart_is_in_the_language_of_the_reader(Screen screen, String language, String direction) {
        try (Window window = open(screen, language)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForConnection("live")
                .waitForCharts()) {
            assertSpeaks(window, screen, language, direction);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ar"})
    void the_hours_of_two_markets_never_run_into_each_other(String language) {
        try (Window window = DASHBOARD
                .open(WindowOptions.of(Screen.PHONE).speaking(language))
                .goToMarkets()) {
            assertThat(window.find(".market-hour > *").evaluateAll(OVERLAPS)).isEqualTo(List.of());
        }
    }

    @Test
    void german_prices_have_a_comma_and_stay_in_it_when_they_move() {
        try (Window window = open(Screen.DESKTOP, "de").goToMarkets()) {
            String prices = "() => [...document.querySelectorAll('[data-row] .price')].map((price) => price.innerText)";
            Object first = window.page().evaluate(prices);
            window.page().waitForFunction("(first) => String((" + prices + ")()) !== String(first)", first);
            assertThat((List<?>) window.page().evaluate(prices))
                    .hasSizeGreaterThan(20)
                    .allMatch(price -> price.toString().matches("[\\d.]*\\d,\\d+"));
        }
    }

    @Test
    void charts_and_numbers_keep_their_direction_where_text_runs_from_the_right() {
        try (Window window = open(Screen.DESKTOP, "ar").goToMarkets().waitForCharts()) {
            assertThat(left(window, ".watchlist")).isGreaterThan(left(window, ".centre"));
            assertThat(left(window, ".centre")).isGreaterThan(left(window, ".side"));
            assertThat(direction(window, "[data-row] .price")).isEqualTo("ltr");
            window.find("[data-centre='map']").click();
            window.page().waitForSelector("[data-map][data-state='ready']");
            assertThat(direction(window, ".tile-change")).isEqualTo("ltr");
            assertThat(direction(window, ".legend-step")).isEqualTo("ltr");
        }
    }

    @Test
    void a_menu_begins_where_its_button_does_where_text_runs_from_the_right() {
        try (Window window = open(Screen.DESKTOP, "ar").goToMarkets()) {
            window.find("[data-watchlist] [data-field='switch']").click();
            window.page().waitForSelector("[role='menu']");
            assertThat(right(window, "[role='menu']"))
                    .isEqualTo(right(window, "[data-watchlist] [data-field='switch']"), within(1.0));
        }
    }

    @Test
    void a_list_that_somebody_named_keeps_its_name() {
        try (Window window = open(Screen.DESKTOP, "de").goToMarkets()) {
            String name = "[data-watchlist] [data-field='name']";
            window.expect(name).hasText("Merkliste");
            rename(window, "Metals");
            window.goToMarkets();
            window.expect(name).hasText("Metals");
            rename(window, "Watchlist");
            window.goToMarkets();
            window.expect(name).hasText("Merkliste");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "DESKTOP"})
    void a_language_is_chosen_under_more_and_stays(Screen screen) {
        try (Window window =
                open(screen, "en-GB").goTo("/chart/crypto/BTC-USDT?interval=1d").waitForConnection("live")) {
            window.find(screen.isPhone() ? ".bottom-bar button" : ".settings-button")
                    .click();
            window.find("[data-languages] [hreflang='de']").click();
            window.page().waitForURL("**/chart/crypto/BTC-USDT?interval=1d&lang=de");
            assertThat(language(window)).isEqualTo("de");
            window.goToMarkets();
            assertThat(language(window)).isEqualTo("de");
        }
    }

    @Test
    void a_language_is_chosen_without_any_script() {
        var options = WindowOptions.of(Screen.DESKTOP).withoutScripts();
        try (Window window = DASHBOARD.open(options).goTo("/")) {
            window.find(".settings-button").click();
            window.find("[data-languages] [hreflang='ar']").click();
            window.page().waitForURL("**/?lang=ar");
            window.goTo("/");
            assertThat(window.find("html").getAttribute("dir")).isEqualTo("rtl");
            window.expect("[data-figure='gainers'] dt").hasText("الرابحة");
        }
    }

    private static void assertSpeaks(Window window, Screen screen, String language, String direction) {
        assertThat(language(window)).isEqualTo(language);
        assertThat(window.find("html").getAttribute("dir")).isEqualTo(direction);
        assertThat((String) window.page().evaluate(ALL_WORDS)).doesNotContain(ENGLISH);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(screen.width());
        assertThat(Axe.violations(window)).isEmpty();
        assertThat(window.complaints()).isEmpty();
    }

    private static void showPlace(Window window, Screen screen, String place) {
        if (screen.isPhone()) {
            window.find(".bottom-bar a[href$='#" + place + "']").click();
        }
    }

    private static void rename(Window window, String name) {
        window.page().evaluate("""
                async (name) => {
                  const { symbols } = await (await fetch('/api/watchlists/default')).json();
                  const headers = { 'Content-Type': 'application/json' };
                  await fetch('/api/watchlists/default', { method: 'PUT', headers, body: JSON.stringify({ name, symbols }) });
                }
                """, name);
    }

    private static Object direction(Window window, String selector) {
        return window.find(selector).first().evaluate("(element) => getComputedStyle(element).direction");
    }

    private static double right(Window window, String selector) {
        BoundingBox box = window.find(selector).boundingBox();
        return box.x + box.width;
    }

    private static Window open(Screen screen, String language) {
        return DASHBOARD.open(WindowOptions.of(screen).speaking(language));
    }

    private static String language(Window window) {
        return window.find("html").getAttribute("lang");
    }

    private static double left(Window window, String selector) {
        return window.find(selector).boundingBox().x;
    }
}
