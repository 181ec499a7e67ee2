package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody takes along of a chart: a picture, or the bars in sight. */
class ChartExportTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** Keeps what is written on pictures that stand on no page, each with its colour and whether it is cut off. */
    private static final String RECORDER = """
            globalThis.written = [];
            const write = CanvasRenderingContext2D.prototype.fillText;
            CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
              if (!this.canvas.isConnected) {
                const right = x + Math.min(this.measureText(text).width, most ?? Infinity);
                written.push([text, this.fillStyle, right <= this.canvas.width / devicePixelRatio ? 'whole' : 'cut']);
              }
              write.apply(this, arguments.length > 3 && most !== undefined ? [text, x, y, most] : [text, x, y]);
            };
            """;

    private static final String WRITTEN = """
            () => written.filter(([text]) => /[●·]|Simulated/.test(text)).map(([text, , whole]) => `${text}, ${whole}`)
            """;

    @Test
    void the_bars_in_sight_are_a_file_that_can_be_replayed() throws IOException {
        try (Window window = open("?interval=1d&range=3M")) {
            var file = window.page()
                    .waitForDownload(() -> ChartTypesTest.choose(window, "[data-export-menu]", "Visible bars (CSV)"));
            List<String> lines = Files.readAllLines(file.path());
            assertThat(file.suggestedFilename()).matches("BTC-USDT_1d_\\d{4}-\\d\\d-\\d\\d_2024-03-05\\.csv");
            assertThat(lines.getFirst()).isEqualTo("time,open,high,low,close,volume");
            assertThat(lines.getLast()).startsWith("2024-03-04T00:00:00Z,");
        }
    }

    @Test
    void a_picture_names_the_asset_the_interval_the_zone_and_all_that_is_drawn() {
        try (Window window = DASHBOARD.open(Screen.PHONE)) {
            window.page().addInitScript(RECORDER);
            window.goTo(
                            "/chart/crypto/BTC-USDT?interval=1h&compare=ETH-USDT,AAPL&indicators=ema:20,bb:20:2,macd:12:26:9&tz=UTC")
                    .waitForCharts();
            window.find("[data-indicator='macd:12:26:9'] b").first().waitFor();
            save(window, "Picture (PNG)");
            assertThat(window.page().evaluate(WRITTEN))
                    .asInstanceOf(LIST)
                    .contains(
                            "BTC/USDT · Bitcoin · 1h · UTC, whole",
                            "● ETH/USDT, whole",
                            "● AAPL, whole",
                            "● EMA 20, whole",
                            "● BB 20 2, whole",
                            "● MACD 12 26 9, whole")
                    .anyMatch(text -> text.toString().startsWith("Simulated"));
        }
    }

    @Test
    void a_picture_gives_a_compared_asset_the_colour_of_its_line() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().addInitScript(RECORDER);
            window.goTo("/chart/crypto/BTC-USDT?interval=1h&compare=ETH-USDT,AAPL")
                    .waitForCharts();
            window.find("[aria-label='Remove Ethereum from the comparison']").click();
            save(window, "Picture (PNG)");
            assertThat(window.page()
                            .evaluate("() => written.filter(([text]) => text === '●').map(([, colour]) => colour)"))
                    .isEqualTo(List.of(window.page().evaluate("""
                            () => {
                              const probe = document.createElement('canvas').getContext('2d');
                              probe.fillStyle = document.querySelector('.legend-compared .legend-row').style.getPropertyValue('--swatch');
                              return probe.fillStyle;
                            }
                            """)));
        }
    }

    @Test
    void the_picture_is_as_large_as_the_chart_with_a_head() throws IOException {
        try (Window window = open("?interval=1d")) {
            var file = window.page()
                    .waitForDownload(() -> ChartTypesTest.choose(window, "[data-export-menu]", "Picture (PNG)"));
            var picture = ImageIO.read(file.path().toFile());
            var chart = window.find(".chart-canvas").boundingBox();
            assertThat(picture.getWidth()).isCloseTo((int) chart.width, within(2));
            assertThat(picture.getHeight()).isCloseTo((int) chart.height + 44, within(2));
        }
    }

    private static void save(Window window, String item) {
        window.page().waitForDownload(() -> ChartTypesTest.choose(window, "[data-export-menu]", item));
    }

    private static Window open(String query) {
        return DASHBOARD
                .open(Screen.DESKTOP)
                .goTo("/chart/crypto/BTC-USDT" + query)
                .waitForConnection("live")
                .waitForCharts();
    }
}
