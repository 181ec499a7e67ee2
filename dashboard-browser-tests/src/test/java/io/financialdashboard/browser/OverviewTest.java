package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.financialdashboard.app.Dashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_page_draws_candles_in_all_four_markets(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets().waitForCharts()) {
            for (String market : new String[] {"forex", "crypto", "stocks", "commodities"}) {
                Locator chart = window.find("[data-market-card='" + market + "'] .chart-canvas");
                chart.scrollIntoViewIfNeeded();
                window.waitForCharts();
                Drawing.awaitColouredColumns(window, "[data-market-card='" + market + "'] .chart-canvas", 100);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void prices_move_with_the_stream(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets()) {
            // Of 24 assets one ticks within a second or two; a single one may keep its price for longer than anybody
            // waits.
            var prices = "() => [...document.querySelectorAll('[data-row] .price')].map((p) => p.innerText).join(' ')";
            Object before = window.page().evaluate(prices);
            window.page().waitForFunction("(before) => (" + prices + ")() !== before", before);
            assertThat(window.page().evaluate(prices)).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void console_and_policy_are_silent_and_no_request_leaves_the_host(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets().waitForCharts()) {
            assertThat(window.complaints()).isEmpty();
            assertThat(window.strangers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_scrolls_sideways(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets().waitForCharts()) {
            assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
        }
    }

    @ParameterizedTest
    @CsvSource({"320, en", "360, en", "360, de", "375, de", "390, en", "390, ar"})
    void on_a_narrow_phone_nothing_is_cut_off(int width, String language) {
        try (Window window = DASHBOARD.open(WindowOptions.of(Screen.PHONE).speaking(language))) {
            window.page().setViewportSize(width, 844);
            window.goTo("/").waitForCharts().waitForFonts();

            assertThat(window.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(window.page().evaluate("""
                            () => [...document.querySelectorAll('.market-card .asset-row :is(th a, td)')]
                              .filter((cell) => cell.scrollWidth > cell.clientWidth && cell.checkVisibility())
                              .map((cell) => cell.textContent.trim()).join()
                            """)).isEqualTo("");
        }
    }

    @Test
    void a_click_on_a_row_puts_its_asset_into_the_chart() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets().waitForCharts()) {
            window.find("[data-market-card='crypto'] [data-row='ETH/USDT'] th").click();
            window.expect("[data-market-card='crypto'] .bar-table caption").hasText(Pattern.compile("Ethereum.*15m"));
            window.expect("[data-market-card='crypto'] .card-name strong").hasText("ETH/USDT");
            window.expect("[data-market-card='crypto'] .card-interval").hasText("15m");
            assertThat(window.path()).isEqualTo("/");
        }
    }

    @Test
    void enter_on_a_row_opens_the_chart() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find("[data-market-card='crypto'] [data-row='ETH/USDT'] a").press("Enter");
            window.page().waitForURL("**/chart/crypto/ETH-USDT**");
            assertThat(window.find("h1").innerText()).startsWith("ETH/USDT");
        }
    }

    @Test
    void the_space_bar_on_a_row_puts_its_asset_into_the_chart() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets().waitForCharts()) {
            Locator row = window.find("[data-market-card='crypto'] [data-row='ETH/USDT'] a");
            row.press("Space");
            window.find("[data-market-card='crypto'] .bar-table caption:has-text('Ethereum')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(window.path()).isEqualTo("/");
            assertThat(window.page().evaluate("scrollY")).isEqualTo(0);
            assertThat(row.evaluate("(link) => link === document.activeElement"))
                    .isEqualTo(true);
            assertThat(window.find("[data-market-card='crypto'] [aria-current='true']")
                            .getAttribute("data-row"))
                    .isEqualTo("ETH/USDT");
        }
    }

    @Test
    void a_seventh_asset_scrolls_within_its_card_and_the_focus_brings_it_into_sight() throws IOException {
        Path more = Files.writeString(folder.resolve("more.csv"), """
                symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis
                ORCL,stocks,Oracle,ORCL,USD,2,0.01,us-equities,shares,0,last
                ADBE,stocks,Adobe,ADBE,USD,2,0.01,us-equities,shares,0,last
                """);
        try (Dashboard own = DashboardInBrowser.start("--extra-assets=" + more);
                Window window =
                        DASHBOARD.open(WindowOptions.of(Screen.DESKTOP), own).goToMarkets()) {
            Locator eight = window.find("[data-market-card='stocks'] .card-rows");
            Locator six = window.find("[data-market-card='crypto'] .card-rows");
            assertThat(eight.locator("[data-row]").count()).isEqualTo(8);
            assertThat(eight.boundingBox().height).isEqualTo(six.boundingBox().height);
            assertThat(eight.evaluate("(rows) => rows.scrollTop")).isEqualTo(0);
            assertThat(six.evaluate("(rows) => rows.scrollHeight - rows.clientHeight"))
                    .isEqualTo(0);

            eight.locator("[data-row='ADBE'] a").focus();
            assertThat((int) eight.evaluate("(rows) => rows.scrollTop")).isPositive();
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @Test
    void a_slash_finds_an_asset() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.page().keyboard().press("/");
            window.page().keyboard().type("gold");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/chart/commodities/XAUUSD?interval=1h");
            assertThat(window.find("h1").innerText()).startsWith("XAUUSD");
        }
    }

    @Test
    void the_chosen_theme_stays() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find(".theme-switch").click();
            window.page()
                    .getByLabel("Light", new Page.GetByLabelOptions().setExact(true))
                    .check();
            window.goToMarkets();
            assertThat(window.page().evaluate("document.documentElement.dataset.theme"))
                    .isEqualTo("light");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_first_paint_has_numbers_without_any_script(Screen screen) {
        var options = WindowOptions.of(screen).withoutScripts();
        try (Window window = DASHBOARD.open(options).goTo("/")) {
            assertThat(window.find("[data-market-card] .cell-price").allInnerTexts())
                    .hasSize(24)
                    .allMatch(price -> price.matches("[\\d,]+\\.\\d+"));
            assertThat(window.find("[data-figure='gainers'] dd").innerText()).matches("\\d+\\s*");
            assertThat(window.find("[data-watchlist] [data-row='BTC/USDT'] .price")
                            .innerText())
                    .matches("[\\d,]+\\.\\d\\d");
        }
    }
}
