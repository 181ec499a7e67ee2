package io.financialdashboard.browser;

import static io.financialdashboard.browser.ScriptedStream.quote;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoversTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String GAINERS = "[data-field='gainers'] ";
    private static final String LOSERS = "[data-field='losers'] ";
    private static final String SYMBOLS =
            "() => [...document.querySelectorAll(\"[data-field='gainers'] [data-mover]\")].map((row) => row.dataset.mover)";

    @ParameterizedTest
    @EnumSource
    void the_greatest_rises_and_falls_stand_on_top(Screen screen) {
        try (Window window = movers(screen)) {
            // Figures change with each price, places a moment after them.
            window.page().waitForCondition(() -> isRanked(percents(window, GAINERS), Comparator.reverseOrder()));
            window.page().waitForCondition(() -> isRanked(percents(window, LOSERS), Comparator.naturalOrder()));
            assertThat(percents(window, GAINERS)).allMatch(change -> change > 0);
            assertThat(percents(window, LOSERS)).allMatch(change -> change < 0);
        }
    }

    @Test
    void one_market_alone_is_chosen_and_remembered() {
        try (Window window = movers(Screen.DESKTOP)) {
            window.find("[data-movers] select").selectOption("crypto");
            // Not all six: one may stand where it stood a day ago, and moved nowhere.
            assertThat(window.find("[data-movers] .mover-name strong").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(symbol -> symbol.endsWith("/USDT"));

            window.goToMarkets();
            assertThat(window.find("[data-movers] select").inputValue()).isEqualTo("crypto");
        }
    }

    @Test
    void arrows_choose_a_tab_and_only_the_chosen_one_is_a_tab_stop() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find("#tab-news").press("ArrowRight");
            assertThat(window.find("[role='tab']:focus").getAttribute("id")).isEqualTo("tab-movers");
            assertThat(window.find("#panel-movers").isVisible()).isTrue();
            assertThat(window.find("#panel-news").isVisible()).isFalse();
            assertThat(window.find("[role='tab'][tabindex='0']").count()).isEqualTo(1);

            window.page().keyboard().press("Home");
            assertThat(window.find("[role='tab'][aria-selected='true']").getAttribute("id"))
                    .isEqualTo("tab-news");
        }
    }

    @Test
    void rows_keep_their_places_while_the_focus_is_among_them() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            var stream = ScriptedStream.in(window);
            stream.sayQuotes(quote("BTC/USDT", 38000, 2.5), quote("ETH/USDT", 2600, 1.5));
            window.goTo("/").find("#tab-movers").click();
            window.page().waitForSelector(GAINERS + "[data-mover='ETH/USDT']");
            assertThat(window.page().evaluate(SYMBOLS)).isEqualTo(List.of("BTC/USDT", "ETH/USDT"));

            window.find(GAINERS + "[data-mover='BTC/USDT'] a").focus();
            stream.sayQuotes(quote("BTC/USDT", 38000, 2.5), quote("ETH/USDT", 2700, 5.5));
            window.page()
                    .waitForFunction(
                            "() => document.querySelector(\"[data-mover='ETH/USDT'] .change\").textContent === '+5.50%'");
            assertThat(window.page().evaluate(SYMBOLS)).isEqualTo(List.of("BTC/USDT", "ETH/USDT"));

            window.find("#tab-movers").focus();
            window.page().waitForFunction("() => (" + SYMBOLS + ")()[0] === 'ETH/USDT'");
            assertThat(window.page().evaluate(SYMBOLS)).isEqualTo(List.of("ETH/USDT", "BTC/USDT"));
        }
    }

    @Test
    void where_nobody_moved_the_list_says_so() {
        try (Window window = DASHBOARD.open(Screen.PHONE)) {
            ScriptedStream.in(window).sayQuotes(quote("BTC/USDT", 38000, 2.5));
            window.goTo("/").find("#tab-movers").click();
            window.page().waitForSelector(LOSERS + ".empty");
            assertThat(window.find(LOSERS).innerText()).isEqualTo("No asset has fallen.");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_on_the_movers(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme))) {
            open(window);
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    private static Window movers(Screen screen) {
        Window window = DASHBOARD.open(screen);
        open(window);
        return window;
    }

    private static void open(Window window) {
        window.goToMarkets().find("#tab-movers").click();
        window.page().waitForSelector("[data-mover]");
    }

    private static boolean isRanked(List<Double> changes, Comparator<Double> order) {
        return !changes.isEmpty()
                && changes.equals(changes.stream().sorted(order).toList());
    }

    private static List<Double> percents(Window window, String list) {
        return window.find(list + ".change").allInnerTexts().stream()
                .map(text -> text.replace("−", "-").replace("+", "").replace("%", ""))
                .map(Double::valueOf)
                .toList();
    }
}
