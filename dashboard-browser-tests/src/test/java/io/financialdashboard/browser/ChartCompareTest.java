package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several assets on one chart, and what can be taken along of it. */
class ChartCompareTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** Of the lines that the legend names. */
    private static final String COLOURS = """
            [...document.querySelectorAll('.legend-compared .legend-row, .indicator-row b')]
              .map(({ style }) => style.getPropertyValue('--swatch'))
            """;

    @ParameterizedTest
    @EnumSource
    void an_asset_is_compared_in_percent_and_taken_away_again(Screen screen) {
        try (Window window = open(screen, "?interval=1h")) {
            window.find("[data-compare-button]").click();
            window.find(".compare-panel input").fill("ethereum");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**?interval=1h&compare=ETH-USDT");
            window.page().keyboard().press("Escape");
            window.page()
                    .waitForFunction(
                            "() => /[\\d,.]+[+−]?[\\d.]+%/.test(document.querySelector('.legend-compared').textContent)");
            assertThat(window.find(".legend-compared").innerText()).contains("ETH/USDT");

            window.find("[aria-label='Remove Ethereum from the comparison']").click();
            window.page().waitForURL("**?interval=1h");
            assertThat(window.find("[data-scale-menu]").innerText()).isEqualTo("Linear");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_fifth_asset_is_refused() {
        try (Window window = open(Screen.DESKTOP, "?interval=1d&compare=ETH-USDT,SOL-USDT,AAPL,XAUUSD")) {
            assertThat(window.find(".legend-compared li").count()).isEqualTo(4);
            window.find("[data-compare-button]").click();
            window.find(".compare-panel input").fill("MSFT");
            window.page().keyboard().press("Enter");
            assertThat(window.find(".compare-panel [role='status']").innerText())
                    .contains("4 assets");
            assertThat(window.path()).doesNotContain("MSFT");
        }
    }

    @Test
    void a_compared_asset_moves_with_the_stream() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&compare=ETH-USDT")) {
            window.page().waitForFunction("() => /\\d/.test(document.querySelector('.legend-compared b').textContent)");
            String before = window.find(".legend-compared b").innerText();
            window.page()
                    .waitForFunction(
                            "(before) => document.querySelector('.legend-compared b').textContent !== before", before);
        }
    }

    @Test
    void what_is_no_asset_is_said_to_be_none() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h")) {
            window.find("[data-compare-button]").click();
            window.find(".compare-panel input").fill("dogs");
            assertThat(window.find(".compare-panel [role='status']").innerText())
                    .isEqualTo("No asset “dogs”.");
            window.find(".compare-panel input").fill("eth usdt");
            assertThat(window.find(".compare-panel [role='status']").innerText())
                    .isEmpty();
            assertThat(window.find(".compare-panel .menu-label").allInnerTexts())
                    .containsExactly("ETH/USDT");
        }
    }

    @Test
    void no_compared_asset_has_the_colour_of_an_indicator() {
        try (Window window =
                open(Screen.DESKTOP, "?interval=1h&compare=ETH-USDT,SOL-USDT&indicators=sma:20,ema:50,wma:9")) {
            window.page().waitForFunction("() => " + COLOURS + ".filter(Boolean).length === 5");
            assertThat(window.page().evaluate("() => new Set(" + COLOURS + ").size"))
                    .isEqualTo(5);
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
