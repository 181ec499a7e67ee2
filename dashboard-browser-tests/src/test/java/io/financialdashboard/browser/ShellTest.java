package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is around every page: the search, the sheet of everything else, notes that go away, the way back to a chart. */
class ShellTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String KEYS = "[data-keys-sheet]";
    private static final String FOCUSED = "document.activeElement.outerHTML.slice(0, 200)";

    @ParameterizedTest
    @ValueSource(strings = {"EUR/USD", "eur-usd", "eur usd", "eurusd"})
    void a_symbol_is_found_however_it_is_spelled(String typed) {
        try (Window window = search(typed)) {
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/chart/forex/EUR-USD**");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/chart/crypto/BTC-USDT?interval=1h", "/nope"})
    void the_appearance_is_chosen_below_its_button_on_every_page(String path) {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goTo(path)) {
            window.find(".theme-switch").click();
            window.expect("#appearance").isVisible();
            assertThat(window.page().evaluate("""
                            () => {
                              const button = document.querySelector('.theme-switch').getBoundingClientRect();
                              const sheet = document.querySelector('#appearance').getBoundingClientRect();
                              return [sheet.top >= button.bottom, sheet.top < button.bottom + 40, innerWidth - sheet.right < 40,
                                getComputedStyle(document.querySelector('#appearance fieldset')).borderStyle].join();
                            }
                            """)).isEqualTo("true,true,true,none");
        }
    }

    @Test
    void a_page_that_is_not_live_tells_no_times() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goTo("/nope")) {
            window.expect("h1").hasText("No such page");
            assertThat(window.find("[data-clock], [data-session], [data-connection]")
                            .count())
                    .isZero();
        }
    }

    @Test
    void nothing_found_is_told() {
        try (Window window = search("dogs")) {
            window.expect(".search-none").hasText("No asset matches “dogs”.");
            window.expect("[data-search] [role='status']").hasText("No asset matches “dogs”.");
            assertThat(window.find(".search-input").getAttribute("aria-expanded"))
                    .isEqualTo("false");
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_asset_found_takes_one_line(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets()) {
            window.find(".search-input").click();
            window.expect("#search-results").isVisible();
            assertThat(window.find(".search-result[data-asset]")
                            .evaluateAll("(rows) => new Set(rows.map((row) => row.offsetHeight)).size"))
                    .isEqualTo(1);
        }
    }

    @Test
    void commands_are_found_and_run() {
        try (Window window = search("light")) {
            window.page().keyboard().press("Enter");
            window.page().waitForFunction("() => document.documentElement.dataset.theme === 'light'");
            window.page().keyboard().press("Control+k");
            window.page().keyboard().type("deutsch");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/?lang=de");
            assertThat(window.page().evaluate("document.documentElement.lang")).isEqualTo("de");
        }
    }

    @Test
    void escape_gives_the_focus_back_and_tab_goes_on_from_the_search() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find(".theme-switch").focus();
            window.page().keyboard().press("/");
            window.page().keyboard().press("Escape");
            window.page().waitForFunction("() => document.activeElement.matches('.theme-switch')");

            window.find(".search-input").focus();
            window.page().keyboard().press("Tab");
            assertThat((String) window.page().evaluate(FOCUSED)).contains("badge connection");
            assertThat(window.find("[data-search] [data-field='popup']").isVisible())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_focus_stays_in_the_sheet_and_comes_back_to_its_button(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets()) {
            Locator opener = window.find(screen.isPhone() ? ".bottom-bar button" : ".settings-button");
            opener.press("Enter");
            window.find("#more").waitFor();
            for (int key = 0; key < 12; key++) {
                window.page().keyboard().press("Tab");
                assertThat(window.page().evaluate("document.querySelector('#more').contains(document.activeElement)"))
                        .isEqualTo(true);
            }
            assertThat(Axe.violations(window)).isEmpty();
            window.page().keyboard().press("Escape");
            window.find("#more").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat((String) window.page().evaluate(FOCUSED)).contains("popovertarget=\"more\"");
        }
    }

    @Test
    void a_question_mark_shows_the_keys_of_the_page_and_escape_gives_the_focus_back() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find(".theme-switch").focus();
            window.page().keyboard().press("?");
            window.expect(KEYS + " h2").hasText("Keyboard");
            window.expect(KEYS).containsText("Watchlist");
            window.expect(KEYS).not().containsText("Drawings");
            assertThat(Axe.violations(window)).isEmpty();

            window.page().keyboard().press("Escape");
            window.expect(KEYS).isHidden();
            assertThat((String) window.page().evaluate(FOCUSED)).contains("theme-switch");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void the_keys_of_a_chart_are_a_row_of_the_sheet_and_leave_the_chart_alone() {
        try (Window window = DASHBOARD
                .open(Screen.DESKTOP)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForCharts()) {
            window.find(".settings-button").click();
            window.find("#more [data-keys]").click();
            window.expect(KEYS).containsText("Fibonacci retracement");
            window.page().keyboard().press("1");
            assertThat(window.find(".interval-entry:popover-open").count()).isZero();

            window.page().keyboard().press("Escape");
            window.expect(KEYS).isHidden();
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h");
            assertThat((String) window.page().evaluate(FOCUSED)).contains("settings-button");
        }
    }

    @Test
    void a_question_mark_that_is_typed_is_a_question_mark() {
        try (Window window = search("?")) {
            window.expect(".search-none").hasText("No asset matches “?”.");
            assertThat(window.find(KEYS).count()).isZero();
        }
    }

    @Test
    void the_keys_are_named_in_the_language_of_the_page() {
        try (Window window =
                DASHBOARD.open(WindowOptions.of(Screen.DESKTOP).speaking("de")).goToMarkets()) {
            window.page().keyboard().press("?");
            window.expect(KEYS + " h2").hasText("Tastatur");
            window.expect(KEYS).containsText("Umschalt");
        }
    }

    @Test
    void after_the_search_is_left_keys_mean_the_chart_again() {
        try (Window window = DASHBOARD
                .open(Screen.DESKTOP)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForCharts()) {
            window.page().keyboard().press("/");
            window.expect("#search-results").isVisible();
            window.page().keyboard().press("Escape");
            window.expect("#search-results").isHidden();
            window.page().keyboard().type("4h");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**?interval=4h");
        }
    }

    @Test
    void the_sheet_of_a_phone_has_the_hours_of_the_markets_and_the_clock() {
        try (Window window = DASHBOARD.open(Screen.PHONE).goToMarkets()) {
            window.find(".bottom-bar button").click();
            window.expect("#more [data-session='stocks']").containsText("Open until");
            // Prices of 2024 say so.
            window.expect("#more [data-zones]").containsText("5 Mar 2024");
            window.expect("#more [data-zones]").containsText("Berlin");
        }
    }

    @Test
    void a_note_waits_for_who_uses_it_and_its_undo_has_a_key() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().clock().install();
            window.goToMarkets();
            Locator row = window.find("[data-watchlist] [data-row='AAPL']");
            window.find("[data-watchlist] [data-row-menu='AAPL']").click();
            window.find("[role='menuitem']:has-text('Remove')").click();
            Locator undo = window.find(".toast button");
            undo.waitFor();
            window.page().keyboard().press("Alt+u");
            window.page().clock().fastForward(30_000);
            assertThat(undo.isVisible()).isTrue();
            window.page().keyboard().press("Enter");
            row.waitFor();
            assertThat(window.find(".toast").count()).isZero();
        }
    }

    @Test
    void a_phone_leads_back_to_the_chart_seen_last() {
        try (Window window = DASHBOARD.open(Screen.PHONE)) {
            window.goTo("/chart/stocks/MSFT").waitForConnection("live");
            window.goToMarkets().find("[data-last-chart]").click();
            window.page().waitForURL("**/chart/stocks/MSFT**");
        }
    }

    @Test
    void a_place_of_the_same_page_is_gone_to_without_a_reload_whatever_the_address_says() {
        try (Window window = DASHBOARD.open(Screen.PHONE)) {
            window.goTo("/?lang=de").waitForConnection("live");
            window.page().evaluate("document.body.dataset.marked = 'yes'");
            window.find(".bottom-bar a[href$='#news']").click();
            window.page().waitForURL("**/?lang=de#news");
            assertThat(window.find("[data-news]").isVisible()).isTrue();
            assertThat(window.page().evaluate("document.body.dataset.marked")).isEqualTo("yes");
        }
    }

    private static Window search(String typed) {
        Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets();
        window.page().keyboard().press("Control+k");
        window.page().keyboard().type(typed);
        return window;
    }
}
