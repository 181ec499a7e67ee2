package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people draw over the prices. */
class DrawingsTest {
    /** Prices that stand still: the scale, and what is drawn on it, stays where it was pressed. */
    @RegisterExtension
    static final StoppedDashboard DASHBOARD = new StoppedDashboard();

    @ParameterizedTest
    @EnumSource
    void a_line_is_drawn_with_two_presses_and_is_there_after_a_reload(Screen screen) {
        try (Window window = open(screen)) {
            var pencil = new Pencil(window, screen);
            pencil.choose("Trend line").press(0.2, 0.5).press(0.5, 0.3);
            assertThat(pencil.kept()).startsWith("[{\"kind\":\"trend\"").contains("\"colour\":\"blue\",\"width\":2");
            String kept = pencil.kept();

            window.page().reload();
            window.waitForCharts();
            new Pencil(window, screen).openList();
            assertThat(window.find(".panel-main").innerText()).contains("Trend line");
            assertThat(pencil.kept()).isEqualTo(kept);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_drawing_keeps_its_place_on_other_intervals_types_and_scales() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Trend line").press(0.2, 0.5).press(0.6, 0.3);
            String kept = pencil.kept();
            pencil.hover(0.4, 0.4);
            assertThat(pencil.hand()).isEqualTo("move");

            for (String interval : new String[] {"4h", "15m", "1h"}) {
                window.find("[data-intervals] [data-interval='" + interval + "']")
                        .click();
                window.page().waitForFunction("""
                        (interval) => document.querySelector('.bar-table caption')
                          .textContent.endsWith(`bars of ${interval}, the newest first`)
                        """, interval);
            }
            awaitHand(window, pencil, 0.4, 0.4, "move");
            ChartTypesTest.choose(window, "[data-type-menu]", "Line");
            awaitHand(window, pencil, 0.4, 0.4, "move");
            ChartTypesTest.choose(window, "[data-scale-menu]", "Percent");
            awaitHand(window, pencil, 0.4, 0.4, "move");
            assertThat(pencil.kept()).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void steps_are_taken_back_and_taken_again(Screen screen) {
        try (Window window = open(screen)) {
            var pencil = new Pencil(window, screen);
            pencil.choose("Horizontal line").press(0.5, 0.4);
            pencil.choose("Rectangle").press(0.3, 0.45).press(0.6, 0.6);
            assertThat(pencil.count()).isEqualTo(2);
            pencil.choose("Undo");
            assertThat(pencil.count()).isEqualTo(1);
            pencil.choose("Redo");
            assertThat(pencil.count()).isEqualTo(2);
            pencil.choose("Remove all drawings");
            assertThat(pencil.count()).isZero();
            window.find(".toast-action").click();
            assertThat(pencil.count()).isEqualTo(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void keys_take_steps_back_and_remove_what_is_chosen() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            window.page().keyboard().press("Alt+h");
            pencil.press(0.5, 0.4);
            window.page().keyboard().press("Delete");
            assertThat(pencil.count()).isZero();
            window.page().keyboard().press("Control+z");
            assertThat(pencil.count()).isEqualTo(1);
            window.page().keyboard().press("Control+z");
            assertThat(pencil.count()).isZero();
            window.page().keyboard().press("Control+Shift+z");
            assertThat(pencil.count()).isEqualTo(1);
        }
    }

    @Test
    void escape_lays_the_tool_down_and_stays_on_the_chart() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Trend line").press(0.3, 0.5);
            window.page().keyboard().press("Escape");
            assertThat(window.find("[data-offer='cursor']").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(pencil.press(0.6, 0.3).count()).isZero();
            assertThat(window.path()).startsWith("/chart/");
        }
    }

    @Test
    void a_handle_moves_one_point_and_a_line_moves_whole() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Trend line").drag(0.2, 0.5, 0.6, 0.3);
            String drawn = pencil.kept();
            String firstPoint = drawn.substring(0, drawn.indexOf('}'));

            pencil.drag(0.6, 0.3, 0.7, 0.4);
            assertThat(pencil.kept()).isNotEqualTo(drawn).startsWith(firstPoint);
            pencil.drag(0.45, 0.45, 0.45, 0.6);
            assertThat(pencil.kept()).doesNotStartWith(firstPoint);
            pencil.choose("Undo").choose("Undo");
            assertThat(pencil.kept()).isEqualTo(drawn);
        }
    }

    @Test
    void locked_drawings_stay_and_hidden_ones_are_not_there() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Horizontal line").press(0.3, 0.5);
            String drawn = pencil.kept();
            pencil.choose("Lock drawings").hover(0.6, 0.5);
            assertThat(pencil.hand()).isEqualTo("point");
            assertThat(pencil.drag(0.6, 0.5, 0.6, 0.3).kept()).isEqualTo(drawn);
            pencil.choose("Hide drawings").hover(0.6, 0.5).hover(0.61, 0.5);
            assertThat(pencil.hand()).isEmpty();
        }
    }

    @Test
    void a_measure_is_read_and_leaves_nothing_behind() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            byte[] before = window.find(".chart-canvas").screenshot();
            pencil.choose("Measure").press(0.3, 0.5).press(0.6, 0.3);
            assertThat(window.find(".chart-canvas").screenshot()).isNotEqualTo(before);
            assertThat(window.find("[data-offer='cursor']").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(pencil.count()).isZero();
        }
    }

    @Test
    void the_magnet_pulls_a_point_to_a_price_of_its_bar() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Snap to the bar’s prices");
            // Somewhere down this column of the chart the pointer comes near the bar.
            for (int part = 10; part < 70; part++) {
                pencil.choose("Horizontal line").press(0.6, part / 100.0);
            }
            pencil.hover(0.6, 0.4);
            assertThat(prices(pencil.kept())).contains(pricesOfLegend(window));
        }
    }

    @Test
    void a_chosen_drawing_takes_another_colour_and_width() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Horizontal line").press(0.5, 0.5);
            pencil.choose("Colour and width").choose("Violet").choose("4 pixels");
            assertThat(pencil.kept()).contains("\"colour\":\"violet\",\"width\":4");
        }
    }

    private static List<Double> prices(String kept) {
        return Pattern.compile("\"price\":([\\d.]+)")
                .matcher(kept)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    /** Open, high, low and close of the bar that is pointed at. */
    private static Double[] pricesOfLegend(Window window) {
        return window.find(".legend-row b[class]").allInnerTexts().stream()
                .map(text -> Double.valueOf(text.replace(",", "")))
                .toArray(Double[]::new);
    }

    private static void awaitHand(Window window, Pencil pencil, double x, double y, String hand) {
        window.page()
                .waitForCondition(
                        () -> pencil.hover(x + 0.01, y - 0.2).hover(x, y).hand().equals(hand));
    }

    private static Window open(Screen screen) {
        return DASHBOARD
                .open(screen)
                .goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForConnection("stopped")
                .waitForCharts();
    }
}
