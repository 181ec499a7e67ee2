package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.financialdashboard.app.Dashboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parts of the overview that are loaded when they are used: nothing that is pressed before they are there is lost. */
class OnDemandTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @Test
    void what_is_typed_while_the_search_is_loading_finds_its_asset() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            HeldFile search = new HeldFile(window.page(), "components/search.js");
            window.page().keyboard().press("/");
            window.page().keyboard().type("gold");
            window.page().keyboard().press("Enter");
            search.waitUntilAskedFor();
            assertThat(window.find(".search-input").inputValue()).isEqualTo("gold");
            assertThat(window.path()).isEqualTo("/");

            search.letGo();
            window.page().waitForURL("**/chart/commodities/XAUUSD?interval=1h");
        }
    }

    @Test
    void what_is_typed_before_any_module_is_there_finds_its_asset() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            HeldFile modules = new HeldFile(window.page(), "main/overview.js");
            window.goToUnfinished("/");
            modules.waitUntilAskedFor();
            window.page().keyboard().press("Control+k");
            window.page().keyboard().type("gold");
            window.page().keyboard().press("Enter");

            modules.letGo();
            window.page().waitForURL("**/chart/commodities/XAUUSD?interval=1h");
        }
    }

    @Test
    void a_tab_that_is_pressed_before_any_module_is_there_opens() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            HeldFile modules = new HeldFile(window.page(), "main/overview.js");
            window.goToUnfinished("/");
            modules.waitUntilAskedFor();
            window.find("#tab-movers").click();
            assertThat(window.find("#panel-movers").isVisible()).isFalse();

            modules.letGo();
            window.find("#panel-movers").waitFor();
            assertThat(window.find("#tab-movers").getAttribute("aria-selected")).isEqualTo("true");
        }
    }

    @Test
    void a_menu_that_is_pressed_while_the_watchlist_is_loading_opens_once() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            HeldFile panel = new HeldFile(window.page(), "watchlist/watchlist-panel.js");
            window.find("[data-watchlist] [data-row-menu='AAPL']").click();
            panel.waitUntilAskedFor();
            assertThat(window.find("[role='menu']").count()).isZero();

            panel.letGo();
            window.find("[role='menu'] [role='menuitem']:has-text('Move to top')")
                    .waitFor();
            window.page().keyboard().press("Escape");
            assertThat(window.find("[role='menu']:popover-open").count()).isZero();
        }
    }

    @Test
    void keys_that_are_pressed_on_a_row_while_the_watchlist_is_loading_are_obeyed_in_order() {
        try (Dashboard own = DashboardInBrowser.start();
                Window window =
                        DASHBOARD.open(WindowOptions.of(Screen.DESKTOP), own).goToMarkets()) {
            HeldFile panel = new HeldFile(window.page(), "watchlist/watchlist-panel.js");
            Locator rows = window.find("[data-watchlist] [data-row] a");
            String first = rows.first().innerText();
            rows.first().focus();
            window.page().keyboard().press("Alt+ArrowDown");
            window.page().keyboard().press("Alt+ArrowDown");
            panel.waitUntilAskedFor();

            panel.letGo();
            window.page()
                    .waitForFunction(
                            "(first) => document.querySelectorAll('[data-watchlist] [data-row] a')[2].innerText === first",
                            first);
            assertThat(window.page().evaluate("document.activeElement.innerText"))
                    .isEqualTo(first);
        }
    }

    @Test
    void a_part_that_cannot_be_had_is_told_and_tried_again() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.page().route("**/components/search.js", Route::abort);
            window.page().keyboard().press("/");
            window.find(".toast:has-text('could not be loaded')").waitFor();

            window.page().unroute("**/components/search.js");
            window.page().keyboard().type("gold");
            window.page().keyboard().press("ArrowDown");
            window.find("#option-commodities-XAUUSD[aria-selected='true']").waitFor();
        }
    }

    @Test
    void a_chart_is_drawn_when_it_comes_into_sight() {
        try (Window window = DASHBOARD.open(Screen.PHONE).goToMarkets().waitForCharts()) {
            Locator last = window.find("[data-market-card='commodities'] [data-chart]");
            assertThat(last.getAttribute("data-state")).isNull();
            last.scrollIntoViewIfNeeded();
            window.waitForCharts();
            assertThat(last.getAttribute("data-state")).isEqualTo("ready");
        }
    }
}
