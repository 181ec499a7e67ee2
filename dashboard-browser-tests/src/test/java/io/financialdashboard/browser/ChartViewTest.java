package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartViewTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @Test
    void a_press_on_an_interval_or_a_range_is_seen_before_the_chart_is_built_anew() {
        String press = """
                (place) => {
                  const button = document.querySelector(place);
                  button.click();
                  return (button.ariaCurrent ?? button.ariaPressed) + ' ' + location.search;
                }
                """;
        try (Window window = DASHBOARD
                .open(Screen.DESKTOP)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForCharts()) {
            assertThat(window.page().evaluate(press, "[data-interval='4h']")).isEqualTo("true ?interval=1h");
            window.waitForPath("/chart/crypto/BTC-USDT?interval=4h");
            assertThat(window.page().evaluate(press, "[data-range='1Y']")).isEqualTo("true ?interval=4h");
            window.waitForPath("/chart/crypto/BTC-USDT?interval=1d&range=1Y");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_chart_fills_the_window(Screen screen) {
        try (Window window = open(screen)) {
            Drawing.awaitColouredColumns(window, ".chart-canvas", 150);
            assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(window.complaints()).isEmpty();
            assertThat(window.strangers()).isEmpty();
        }
    }

    @Test
    void another_interval_is_drawn_and_named_in_the_address() {
        try (Window window = open(Screen.DESKTOP)) {
            window.find("[data-intervals] [data-interval='1d']").click();
            window.page()
                    .waitForFunction("() => document.querySelector('.bar-table caption').textContent.includes('1d')");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1d");
            assertThat(window.find("[data-intervals] [aria-current='true']").innerText())
                    .isEqualTo("1d");
        }
    }

    @Test
    void the_way_back_leads_to_the_interval_before() {
        try (Window window = open(Screen.DESKTOP)) {
            window.find("[data-intervals] [data-interval='1d']").click();
            window.waitForPath("/chart/crypto/BTC-USDT?interval=1d");
            window.page().goBack();
            window.page()
                    .waitForFunction("() => document.querySelector('.bar-table caption').textContent.includes('1h')");
            assertThat(window.path()).isEqualTo("/chart/crypto/BTC-USDT?interval=1h");
        }
    }

    @Test
    void all_nine_intervals_have_bars() {
        try (Window window = open(Screen.DESKTOP)) {
            for (String interval : new String[] {"1m", "5m", "15m", "30m", "4h", "1d", "1w", "1M", "1h"}) {
                window.find("[data-intervals] [data-interval='" + interval + "']")
                        .click();
                window.page().waitForFunction("""
                        (interval) => document.querySelector('.bar-table caption')
                          .textContent.endsWith(`bars of ${interval}, the newest first`)
                        """, interval);
                assertThat(window.find(".bar-table tbody tr").count())
                        .as(interval)
                        .isEqualTo(30);
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void older_bars_are_loaded_on_scrolling_back() {
        try (Window window = open(Screen.DESKTOP)) {
            var older = window.page()
                    .waitForRequest(
                            request -> request.url().contains("/api/historical/")
                                    && request.url().contains("to="),
                            () -> {
                                window.find(".chart-canvas").hover();
                                for (int i = 0; i < 60; i++) {
                                    window.page().mouse().wheel(-400, 0);
                                }
                            });
            assertThat(older.url()).contains("interval=1h");
        }
    }

    @Test
    void the_legend_follows_the_crosshair() {
        try (Window window = open(Screen.DESKTOP)) {
            String newest = window.find(".legend").textContent();
            window.find(".chart-canvas").hover();
            window.page()
                    .waitForFunction("(newest) => document.querySelector('.legend').textContent !== newest", newest);
            assertThat(window.find(".legend").textContent())
                    .contains("Last")
                    .contains("O ")
                    .contains("H ")
                    .contains("Vol ")
                    .contains(" BTC");
        }
    }

    @Test
    void the_newest_bar_moves_with_the_stream() {
        try (Window window = open(Screen.DESKTOP)) {
            String before = window.find(".legend").textContent();
            window.page()
                    .waitForFunction("(before) => document.querySelector('.legend').textContent !== before", before);
            assertThat(window.find(".legend").textContent()).isNotEqualTo(before);
        }
    }

    @Test
    void the_bars_can_be_read_as_a_table() {
        try (Window window = open(Screen.DESKTOP)) {
            window.find("[data-table-switch]").click();
            assertThat(window.find(".bar-table").isVisible()).isTrue();
            assertThat(window.find(".bar-table tbody tr").count()).isEqualTo(30);
        }
    }

    @Test
    void escape_leads_back_to_the_markets() {
        try (Window window = open(Screen.DESKTOP)) {
            window.page().keyboard().press("Escape");
            window.page().waitForURL("**/");
            assertThat(window.path()).isEqualTo("/");
        }
    }

    @ParameterizedTest
    @CsvSource({"'?interval=1h', 300", "'?interval=1h&layout=2', 200"})
    void at_twice_the_size_of_text_a_chart_keeps_its_height_and_the_page_scrolls(String query, int least) {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            // 1440 × 900 at 200 %
            window.page().setViewportSize(720, 450);
            window.goTo("/chart/crypto/BTC-USDT" + query).waitForCharts();
            window.page().waitForFunction("""
                    (least) => [...document.querySelectorAll('.chart-canvas')]
                      .every((canvas) => canvas.getBoundingClientRect().height > least)
                    """, least);
            window.find("[data-active] [data-scale-menu]").scrollIntoViewIfNeeded();
            assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(720);
        }
    }

    @Test
    void where_a_browser_lets_no_page_fill_the_screen_nothing_offers_it() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page()
                    .addInitScript(
                            "Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false })");
            window.goTo("/chart/crypto/BTC-USDT").waitForCharts();
            assertThat(window.find("[data-fullscreen]").isVisible()).isFalse();
            window.page().keyboard().press("f");
            assertThat(window.page().evaluate("document.fullscreenElement")).isNull();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void an_unknown_asset_is_not_found_and_like_ones_are_named() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            var answer = window.page().navigate(window.address("/chart/crypto/BTC-USDD"));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(window.find("main").innerText()).contains("BTC-USDD").contains("BTC/USDT");
        }
    }

    private static Window open(Screen screen) {
        return DASHBOARD
                .open(screen)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForConnection("live")
                .waitForCharts();
    }
}
