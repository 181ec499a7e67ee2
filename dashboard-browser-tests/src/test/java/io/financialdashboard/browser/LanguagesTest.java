package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
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
        "The best price"
    };

    /** What the page says, to eyes and ears; what others wrote in it is theirs. */
    private static final String ALL_WORDS = """
            () => {
              const page = document.body.cloneNode(true);
              page.querySelectorAll('.news-title, .news-summary, .news-meta > span').forEach((own) => own.remove());
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
    void a_chart_is_in_the_language_of_the_reader(Screen screen, String language, String direction) {
        try (Window window = open(screen, language)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForConnection("live")
                .waitForCharts()) {
            assertSpeaks(window, screen, language, direction);
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
            assertThat(left(window, ".centre")).isGreaterThan(left(window, ".news"));
            assertThat(window.find("[data-row] .price")
                            .first()
                            .evaluate("(price) => getComputedStyle(price).direction"))
                    .isEqualTo("ltr");
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
            assertThat(window.find("[data-figure='gainers'] dt").innerText()).isEqualTo("الرابحة");
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
