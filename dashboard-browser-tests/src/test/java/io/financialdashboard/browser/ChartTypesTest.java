package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How prices are drawn: types of chart, scales, zones and what stands beside the prices. */
class ChartTypesTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @ParameterizedTest
    @EnumSource
    void each_type_is_drawn_and_named_in_the_address(Screen screen) {
        Map<String, String> types = Map.of(
                "Hollow candles", "hollow",
                "Bars", "bars",
                "Line", "line",
                "Area", "area",
                "Baseline", "baseline",
                "Heikin-Ashi", "heikin-ashi");
        try (Window window = open(screen, "?interval=1h")) {
            for (var type : types.entrySet()) {
                choose(window, "[data-type-menu]", type.getKey());
                assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h&type=" + type.getValue());
                assertThat(window.find("[data-type-menu]").getAttribute("aria-label"))
                        .isEqualTo("Type of chart: " + type.getKey());
                Drawing.awaitColouredColumns(window, ".chart-canvas", 150);
            }
            choose(window, "[data-type-menu]", "Candles");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void averages_are_told_from_prices() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&type=heikin-ashi")) {
            window.expect("[data-field='legend']").hasText(Pattern.compile("Heikin-Ashi \\(averages\\).*Price"));
            choose(window, "[data-type-menu]", "Candles");
            window.expect("[data-field='legend']").not().containsText("Heikin-Ashi");
        }
    }

    @Test
    void back_and_forward_lead_through_the_types() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            choose(window, "[data-type-menu]", "Line");
            window.page().goBack();
            window.page().waitForSelector("[data-type-menu][aria-label='Type of chart: Candles']");
            window.page().goForward();
            window.page().waitForSelector("[data-type-menu][aria-label='Type of chart: Line']");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h&type=line");
        }
    }

    @Test
    void an_address_that_asks_for_what_is_not_there_says_so_and_shows_the_rest() {
        // Not once all has come: a note stays for ten seconds only.
        try (Window window =
                DASHBOARD.open(Screen.DESKTOP).goTo("/chart/crypto/BTC-USDT?interval=1d&type=kagi&scale=log")) {
            window.expect("[data-toasts]").containsText("type “kagi”");
            window.waitForPath("/chart/crypto/BTC-USDT?interval=1d&scale=log");
            window.expect("[data-scale-menu]").hasText("Log");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_scale_is_chosen_from_a_menu(Screen screen) {
        try (Window window = open(screen, "?interval=1h")) {
            for (String scale : List.of("Log", "Percent", "Indexed to 100", "Linear")) {
                choose(window, "[data-scale-menu]", scale);
                assertThat(window.find("[data-scale-menu]").innerText()).isEqualTo(scale);
            }
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h");
        }
    }

    @Test
    void times_are_written_in_the_zone_that_was_chosen() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            // Berlin is an hour ahead of UTC in March, Tokyo nine.
            assertThat(window.find("[data-zone-menu]").innerText()).isEqualTo("UTC+1");
            choose(window, "[data-zone-menu]", "Tokyo");
            assertThat(window.find("[data-zone-menu]").innerText()).isEqualTo("UTC+9");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h&tz=Asia/Tokyo");
        }
    }

    @Test
    void a_zone_that_the_menu_does_not_name_is_searched() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            choose(window, "[data-zone-menu]", "More time zones…");
            window.find("[data-zone-picker] input").fill("kolk");
            window.page().keyboard().press("Enter");
            window.expect("[data-zone-menu]").hasText("UTC+5:30");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h&tz=Asia/Kolkata");
            assertThat(window.page().evaluate("document.activeElement.hasAttribute('data-zone-menu')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void what_stands_beside_the_prices_is_in_the_address_and_opens_again_elsewhere() {
        String shared;
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            choose(window, "[data-lines-menu]", "Volume");
            window.find("[role='menuitemcheckbox']:has-text('Bid and ask')").click();
            window.page().waitForURL("**?interval=1h&show=bid-ask,sessions,events,countdown");
            shared = window.path();

            // Who comes back by a link that names nothing finds what was chosen last.
            window.goTo("/chart/stocks/AAPL").waitForCharts();
            window.page().waitForURL("**/AAPL?interval=*&show=bid-ask,sessions,events,countdown");
        }
        try (Window elsewhere = DASHBOARD.open(Screen.DESKTOP).goTo(shared).waitForCharts()) {
            assertThat(elsewhere.path()).isEqualTo(shared);
            elsewhere.find("[data-lines-menu]").click();
            assertThat(elsewhere
                            .find("[role='menuitemcheckbox'][aria-checked='true']")
                            .allInnerTexts())
                    .containsExactly(
                            "Bid and ask", "Session breaks", "News and splits", "Countdown to the bar’s close");
            elsewhere.goTo("/chart/stocks/AAPL").waitForCharts();
            assertThat(elsewhere.path()).doesNotContain("show=");
        }
    }

    @Test
    void with_several_charts_the_way_back_leads_to_the_bars_and_the_zone_of_each() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&tz=UTC&layout=2&c2=ETH-USDT@1h")) {
            window.find("[data-place='2'] .chart-canvas").focus();
            window.find("[data-place='2'] [data-interval='4h']").click();
            choose(window, "[data-place='2'] [data-zone-menu]", "Tokyo");
            window.page().waitForURL("**?interval=1h&tz=Asia/Tokyo&layout=2&c2=ETH-USDT@4h");
            window.page().goBack();
            window.page().waitForURL("**?interval=1h&tz=UTC&layout=2&c2=ETH-USDT@1h");
            assertThat(window.find("[data-place='2'] [data-zone-menu]").textContent())
                    .isEqualTo("UTC");
        }
    }

    @Test
    void the_time_until_the_bar_closes_is_counted_down() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            window.expect("[data-countdown]").hasText(Pattern.compile("\\d\\d:\\d\\d"));
            String before = window.find("[data-countdown]").innerText();
            window.page()
                    .waitForFunction(
                            "(before) => document.querySelector('[data-countdown]').textContent !== before", before);
        }
    }

    static void choose(Window window, String button, String item) {
        window.find(button).click();
        window.find(button + " + [role='menu'] [role^='menuitem']")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page().getByText(item, new Page.GetByTextOptions().setExact(true))))
                .click();
    }

    @ParameterizedTest
    @CsvSource({
        "crypto/BTC-USDT, Price of 24 hours ago, High and low of 24 hours",
        "forex/EUR-USD, Previous close, High and low of the session"
    })
    void lines_are_named_after_the_day_that_the_market_has(String asset, String close, String range) {
        try (Window window = DASHBOARD
                .open(Screen.DESKTOP)
                .goTo("/chart/" + asset + "?interval=1h")
                .waitForCharts()) {
            window.find("[data-lines-menu]").click();
            assertThat(window.find("[role='menu']:popover-open [role='menuitemcheckbox']")
                            .allInnerTexts())
                    .contains(close, range);
        }
    }

    private static Window open(Screen screen, String query) {
        return DASHBOARD
                .open(screen)
                .goTo("/chart/crypto/BTC-USDT" + query)
                .waitForConnection("live")
                .waitForCharts();
    }
}
