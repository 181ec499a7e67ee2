package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several assets on one chart, and what can be taken along of it. */
class ChartCompareTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

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
    void the_bars_in_sight_are_a_file_that_can_be_replayed() throws IOException {
        try (Window window = open(Screen.DESKTOP, "?interval=1d&range=3M")) {
            var file = window.page()
                    .waitForDownload(() -> ChartTypesTest.choose(window, "[data-export-menu]", "Visible bars (CSV)"));
            List<String> lines = Files.readAllLines(file.path());
            assertThat(file.suggestedFilename()).matches("BTC-USDT_1d_\\d{4}-\\d\\d-\\d\\d_2024-03-05\\.csv");
            assertThat(lines.getFirst()).isEqualTo("time,open,high,low,close,volume");
            assertThat(lines.getLast()).startsWith("2024-03-04T00:00:00Z,");
        }
    }

    @Test
    void the_picture_is_as_large_as_the_chart_with_a_head() throws IOException {
        try (Window window = open(Screen.DESKTOP, "?interval=1d")) {
            var file = window.page()
                    .waitForDownload(() -> ChartTypesTest.choose(window, "[data-export-menu]", "Picture (PNG)"));
            var picture = ImageIO.read(file.path().toFile());
            var chart = window.find(".chart-canvas").boundingBox();
            assertThat(picture.getWidth()).isCloseTo((int) chart.width, within(2));
            assertThat(picture.getHeight()).isCloseTo((int) chart.height + 44, within(2));
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
