package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chart without a mouse. */
class ChartKeyboardTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String READING = "[data-field='reading']";

    @Test
    void the_arrows_move_from_bar_to_bar_and_what_they_meet_is_read_aloud() {
        try (Window window = open("/chart/crypto/BTC-USDT?interval=1d&zone=UTC")) {
            window.find(".chart-canvas").focus();
            window.page().keyboard().press("ArrowLeft");
            assertThat(window.find(READING).innerText())
                    .startsWith("Tue, 05 Mar 24: open ")
                    .contains("Volume");
            window.page().keyboard().press("ArrowLeft");
            assertThat(window.find(READING).innerText()).startsWith("Mon, 04 Mar 24: open ");
            window.page().keyboard().press("ArrowRight");
            assertThat(window.find(READING).innerText()).startsWith("Tue, 05 Mar 24: open ");
        }
    }

    @Test
    void home_and_end_lead_to_the_ends_of_what_is_seen() {
        try (Window window = open("/chart/crypto/BTC-USDT?interval=1d&range=1Y")) {
            window.find(".chart-canvas").focus();
            // The range is shown once its oldest bars are there.
            window.page().waitForCondition(() -> {
                window.page().keyboard().press("Home");
                return window.find(READING).innerText().contains(" Mar 23: open ");
            });
            window.page().keyboard().press("End");
            assertThat(window.find(READING).innerText()).startsWith("Tue, 05 Mar 24: open ");
        }
    }

    @Test
    void an_interval_can_be_typed() {
        try (Window window = open("/chart/crypto/BTC-USDT?interval=1h")) {
            window.page().keyboard().type("15");
            assertThat(window.find(".interval-entry").innerText()).contains("15 minutes");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/BTC-USDT?interval=15m");

            window.page().keyboard().press("i");
            window.page().keyboard().type("7");
            assertThat(window.find(".interval-entry").innerText()).contains("One of 1m 5m 15m 30m 1h 4h 1d 1w 1M");
            window.page().keyboard().press("Enter");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=15m");
        }
    }

    @Test
    void escape_closes_one_thing_at_a_time() {
        try (Window window = open("/chart/crypto/BTC-USDT?interval=1h")) {
            window.find("[data-type-menu]").click();
            window.page().keyboard().press("Escape");
            window.find("[role='menu']:popover-open")
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(window.page().evaluate("document.activeElement.dataset.typeMenu"))
                    .isEqualTo("");

            window.find(".chart-canvas").focus();
            window.page().keyboard().press("ArrowLeft");
            window.page().keyboard().press("Escape");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h");

            window.page().keyboard().press("Escape");
            window.page().waitForURL("**/");
        }
    }

    @Test
    void menus_are_walked_through_with_arrows_and_letters() {
        try (Window window = open("/chart/crypto/BTC-USDT?interval=1h")) {
            window.find("[data-type-menu]").focus();
            window.page().keyboard().press("Enter");
            window.page().waitForFunction("() => document.activeElement?.textContent === 'Candles'");
            window.page().keyboard().press("ArrowDown");
            assertThat(window.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Hollow candles");
            window.page().keyboard().press("l");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/BTC-USDT?interval=1h&type=line");
        }
    }

    @Test
    void the_ring_of_the_focus_lies_within_a_toolbar_that_scrolls() {
        try (Window window = open("/chart/crypto/BTC-USDT?interval=1h")) {
            for (String place : List.of("[data-compare-button]", "[data-range='1D']")) {
                window.find(place).focus();
                window.page().keyboard().press("Shift+Tab");
                window.page().keyboard().press("Tab");
                assertThat(window.find(place + ":focus-visible")
                                .evaluate("(button) => parseFloat(getComputedStyle(button).outlineOffset)"))
                        .as(place)
                        .isEqualTo(-2);
            }
        }
    }

    private static Window open(String path) {
        return DASHBOARD
                .open(Screen.DESKTOP)
                .goTo(path)
                .waitForConnection("live")
                .waitForCharts();
    }
}
