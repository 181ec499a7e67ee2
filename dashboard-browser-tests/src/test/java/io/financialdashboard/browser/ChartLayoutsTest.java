package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import io.financialdashboard.app.Dashboard;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two and four charts on one page. */
class ChartLayoutsTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String BITCOIN = "/chart/crypto/BTC-USDT";
    /** The opening price in the legend of each chart. */
    private static final String OPENS =
            "[...document.querySelectorAll('[data-field=\"legend\"]')].map((legend) => legend.querySelector('b').textContent)";

    @ParameterizedTest
    @EnumSource
    void a_second_chart_comes_with_an_asset_of_its_own_and_goes_again(Screen screen) {
        try (Window window = open(screen, "?interval=1h", 1)) {
            resize(window, "2 charts");
            window.page().waitForURL("**?interval=1h&layout=2&c2=ETH-USDT@1h");
            awaitCharts(window, 2);
            assertThat(window.find("[data-place='2']").getAttribute("aria-label"))
                    .isEqualTo("Chart 2 of 2: Ethereum");
            assertThat(window.find(".cell-asset").count()).isEqualTo(2);

            resize(window, "1 chart");
            window.page().waitForURL("**?interval=1h");
            assertThat(window.find("[data-chart-cell]").count()).isEqualTo(1);
            assertThat(window.find(".cell-head").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_asset_is_chosen_for_a_chart_and_a_reload_keeps_it(Screen screen) {
        try (Window window = open(screen, "?interval=1h&layout=2", 2)) {
            choose(window, 2, "gold");
            window.page().waitForURL("**?interval=1h&layout=2&c2=XAUUSD@1h");
            awaitCharts(window, 2);

            window.page().reload();
            awaitCharts(window, 2);
            assertThat(window.path()).isEqualTo(BITCOIN + "?interval=1h&layout=2&c2=XAUUSD@1h");
            assertThat(window.find("[data-place='2'] .cell-asset").innerText()).contains("XAUUSD");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_toolbar_is_that_of_the_chart_that_was_entered_last(Screen screen) {
        try (Window window = open(screen, "?interval=1h&layout=2", 2)) {
            window.find("[data-place='2'] .chart-canvas").focus();
            assertThat(window.find(".chart-toolbar:visible").count()).isEqualTo(1);
            ChartTypesTest.choose(window, "[data-place='2'] [data-type-menu]", "Line");
            window.page().waitForURL("**?interval=1h&layout=2&c2=ETH-USDT@1h~line");
            window.page().goBack();
            window.page().waitForURL("**?interval=1h&layout=2&c2=ETH-USDT@1h");
            assertThat(window.find("[data-place='2'] [data-type-menu]").getAttribute("aria-label"))
                    .isEqualTo("Type of chart: Candles");
        }
    }

    @Test
    void four_charts_stand_two_by_two_and_their_asset_leads_the_page_when_it_is_the_first() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h", 1)) {
            resize(window, "4 charts");
            awaitCharts(window, 4);
            var first = window.find("[data-place='1'] [data-chart]").boundingBox();
            var last = window.find("[data-place='4'] [data-chart]").boundingBox();
            assertThat(last.x).isGreaterThanOrEqualTo(first.x + first.width - 1);
            assertThat(last.y).isGreaterThanOrEqualTo(first.y + first.height - 1);

            choose(window, 1, "apple");
            window.page()
                    .waitForURL(
                            "**/chart/stocks/AAPL?interval=1h&layout=4&c2=ETH-USDT@1h&c3=BNB-USDT@1h&c4=SOL-USDT@1h");
        }
    }

    @Test
    void the_crosshair_points_at_the_same_time_on_all_charts() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&layout=2&c2=BTC-USDT@1h", 2)) {
            String newest = openOf(window, 1);
            var canvas = window.find("[data-place='1'] .chart-canvas").boundingBox();
            window.page().mouse().move(canvas.x + canvas.width / 3, canvas.y + canvas.height / 2);
            window.page()
                    .waitForFunction(
                            "(newest) => " + OPENS + ".every((open, _, [first]) => open === first && open !== newest)",
                            newest);
            window.page().mouse().move(5, 5);
            window.page().waitForFunction("(newest) => " + OPENS + ".every((open) => open === newest)", newest);
        }
    }

    @Test
    void keys_lead_the_crosshair_of_all_charts_from_any_of_them() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&layout=2&c2=BTC-USDT@1d", 2)) {
            window.page().keyboard().press("F6");
            assertThat(window.page()
                            .evaluate("() => document.activeElement.closest('[data-chart-cell]').dataset.place"))
                    .isEqualTo("2");
            window.page().keyboard().press("ArrowLeft");
            window.page().keyboard().press("ArrowLeft");
            // Yesterday's bar over hours: its first hour opened at the same price.
            window.page().waitForFunction("() => " + OPENS + ".every((open, _, [first]) => open === first)");
            window.page().keyboard().press("Shift+F6");
            assertThat(window.page()
                            .evaluate("() => document.activeElement.closest('[data-chart-cell]').dataset.place"))
                    .isEqualTo("1");
        }
    }

    @Test
    void charts_can_share_their_interval() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&layout=2&c2=AAPL@1d", 2)) {
            ChartTypesTest.choose(window, "[data-active] [data-layout-menu]", "Same length of bars on all charts");
            window.page().waitForURL("**?interval=1h&layout=2&c2=AAPL@1h&sync=interval");
            window.page().keyboard().press("Escape");
            window.find("[data-active] [data-interval='4h']").click();
            window.page().waitForURL("**?interval=4h&layout=2&c2=AAPL@4h&sync=interval");
            window.page().goBack();
            window.page().waitForURL("**?interval=1h&layout=2&c2=AAPL@1h&sync=interval");
        }
    }

    @Test
    void the_values_of_a_pane_stand_in_it_below_a_charts_name() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&layout=2&indicators=macd", 2)) {
            window.find("[data-place='1'] .indicator-pane .indicator-value")
                    .first()
                    .waitFor();
            // The library's rows are a pane, a separator of one pixel, another pane.
            window.page().waitForFunction("""
                            () => {
                              const panes = document.querySelectorAll("[data-place='1'] .tv-lightweight-charts tr");
                              const legend = document.querySelector("[data-place='1'] .indicator-pane");
                              return panes.length > 2 && legend.getBoundingClientRect().top >= panes[2].getBoundingClientRect().top;
                            }
                            """);
        }
    }

    @Test
    void charts_can_share_the_time_that_is_seen() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&layout=2&c2=BTC-USDT@1h&sync=time", 2)) {
            window.find("[data-place='1'] .chart-canvas").focus();
            for (int i = 0; i < 4; i++) {
                window.page().keyboard().press("+");
            }
            // A width is drawn with the next frame, and the other chart follows with the one behind: who is active
            // before
            // leads it instead.
            window.waitForFrame().page().keyboard().press("Home");
            String first =
                    window.find("[data-place='1'] [data-field='reading']").innerText();
            window.find("[data-place='2'] .chart-canvas").focus();
            // As far as its bars are there.
            window.page().waitForCondition(() -> {
                window.page().keyboard().press("Escape");
                window.page().keyboard().press("Home");
                return window.find("[data-place='2'] [data-field='reading']")
                        .innerText()
                        .equals(first);
            });
        }
    }

    @Test
    void what_an_address_asks_for_in_vain_is_left_out_and_said() {
        // Not once all has come: a note stays for ten seconds only.
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goTo(BITCOIN + "?interval=1h&layout=2&c2=NOPE@1h")) {
            window.expect(".toast").hasText(Pattern.compile("c2.*NOPE@1h"));
            window.page().waitForURL("**?interval=1h&layout=2&c2=ETH-USDT@1h");
        }
    }

    @Test
    void two_charts_of_one_asset_keep_their_alerts_together() {
        // A dashboard of its own: what fires is told in every window.
        try (Dashboard dashboard = DashboardInBrowser.start("--clock-rate=0");
                Window window = DASHBOARD
                        .open(WindowOptions.of(Screen.DESKTOP), dashboard)
                        .goTo(BITCOIN + "?interval=1h&layout=2&c2=BTC-USDT@1d")) {
            awaitCharts(window, 2);
            setAlert(window, 1);
            setAlert(window, 2);
            window.page().waitForFunction("async () => (await (await fetch('/api/alerts')).json()).length === 2");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void one_stream_brings_the_prices_of_all_charts() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            List<String> streams = new ArrayList<>();
            window.page().onRequest(request -> {
                if (request.url().contains("/api/stream")) {
                    streams.add(URLDecoder.decode(request.url(), StandardCharsets.UTF_8));
                }
            });
            window.goTo(BITCOIN + "?interval=1h&layout=2&c2=AAPL@1d");
            awaitCharts(window, 2);
            window.waitForConnection("live");
            // The first stream may have been asked for before the second chart was there.
            window.page()
                    .waitForCondition(() -> streams.getLast().contains("symbols=AAPL,BTC/USDT")
                            && streams.getLast().contains("candles=AAPL@1d,BTC/USDT@1h"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_on_several_charts(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme))) {
            window.goTo(BITCOIN + "?layout=" + (screen.isPhone() ? 2 : 4));
            awaitCharts(window, screen.isPhone() ? 2 : 4);
            assertThat(Axe.violations(window)).isEmpty();
            window.find("[data-place='2'] .cell-asset").click();
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    private static Window open(Screen screen, String query, int charts) {
        Window window = DASHBOARD.open(screen).goTo(BITCOIN + query).waitForConnection("live");
        awaitCharts(window, charts);
        return window;
    }

    private static void awaitCharts(Window window, int count) {
        window.page()
                .waitForFunction(
                        "(count) => document.querySelectorAll('[data-chart][data-state=\"ready\"]').length === count",
                        count);
    }

    /** Far from the price of now, so that it is not reached at once. */
    private static void setAlert(Window window, int place) {
        Locator canvas = window.find("[data-place='" + place + "'] .chart-canvas");
        BoundingBox box = canvas.boundingBox();
        canvas.click(
                new Locator.ClickOptions().setButton(MouseButton.RIGHT).setPosition(box.width / 2, box.height * 0.7));
        window.find("[role='menu']:popover-open .menu-item").first().click();
    }

    private static void resize(Window window, String layout) {
        ChartTypesTest.choose(window, "[data-active] [data-layout-menu]", layout);
    }

    private static void choose(Window window, int place, String typed) {
        window.find("[data-place='" + place + "'] .cell-asset").click();
        window.find("[data-place='" + place + "'] .asset-picker input").fill(typed);
        window.page().keyboard().press("Enter");
    }

    private static String openOf(Window window, int place) {
        return window.find("[data-place='" + place + "'] [data-field='legend'] b")
                .first()
                .innerText();
    }
}
