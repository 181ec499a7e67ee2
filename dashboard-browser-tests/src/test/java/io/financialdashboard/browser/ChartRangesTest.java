package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which part of the past is seen. */
class ChartRangesTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @ParameterizedTest
    @CsvSource({"1D, 1m", "5D, 5m", "1M, 30m", "3M, 1h", "6M, 4h", "YTD, 1d", "1Y, 1d", "5Y, 1w", "All, 1M"})
    void a_range_shows_itself_in_the_bars_that_fit(String range, String interval) {
        try (Window window = open(Screen.DESKTOP, "?interval=15m")) {
            window.find("[data-range='" + range + "']").click();
            waitForBars(window, interval);
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=" + interval + "&range=" + range);
            assertThat(window.find("[data-range='" + range + "']").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void a_year_of_days_is_loaded_as_far_as_it_is_missing() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            window.page()
                    .waitForResponse(
                            answer -> answer.url().contains("interval=1h")
                                    && answer.url().contains("to="),
                            () -> window.find("[data-range='3M']").click());
            assertThat(window.find("[data-range='3M']").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void once_the_view_is_moved_the_address_names_no_range() {
        try (Window window = open(Screen.DESKTOP, "?interval=1d&range=1Y")) {
            assertThat(window.path()).endsWith("&range=1Y");
            window.find(".chart-canvas").hover();
            // A range is shown once its oldest bars are there; what was moved before moves with it.
            window.page().waitForCondition(() -> {
                window.page().mouse().wheel(0, -400);
                return window.find("[data-range='1Y'][aria-pressed='false']").count() == 1;
            });
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1d");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_day_long_ago_is_found_in_longer_bars(Screen screen) {
        try (Window window = open(screen, "?interval=1m")) {
            window.find("[data-go-to-date]").click();
            window.find(".date-form input").fill("2023-12-01");
            window.find(".date-form button").click();
            window.page().waitForSelector(".toast:has-text('too many bars of 1m; shown in bars of 5m')");
            waitForBars(window, "5m");
            window.page().waitForSelector("[data-latest]:not([hidden])");
            window.find("[data-latest]").click();
            window.page()
                    .waitForSelector(
                            "[data-latest]", new WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    private static void waitForBars(Window window, String interval) {
        window.page().waitForFunction("""
                (interval) => document.querySelector('.bar-table caption')?.textContent
                  .endsWith(`bars of ${interval}, the newest first`)
                """, interval);
    }

    private static Window open(Screen screen, String query) {
        return DASHBOARD
                .open(screen)
                .goTo("/chart/crypto/BTC-USDT" + query)
                .waitForConnection("live")
                .waitForCharts();
    }
}
