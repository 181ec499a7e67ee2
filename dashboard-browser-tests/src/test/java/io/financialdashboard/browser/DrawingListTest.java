package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of what is drawn: exact values by keyboard, and files. */
class DrawingListTest {
    private static final String IS_ON_TOP = """
            (name) => {
              const note = document.querySelector(name);
              const { x, y, width, height } = note.getBoundingClientRect();
              return note.contains(document.elementFromPoint(x + width / 2, y + height / 2));
            }
            """;

    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @ParameterizedTest
    @EnumSource
    void what_is_exported_can_be_imported(Screen screen) {
        try (Window window = open(screen);
                Window other = open(screen)) {
            var pencil = new Pencil(window, screen);
            pencil.choose("Fibonacci retracement").press(0.2, 0.6).press(0.6, 0.3);
            pencil.choose("Rectangle").press(0.3, 0.45).press(0.5, 0.6);
            var file = pencil.openList().export();

            var pencil2 = new Pencil(other, screen).openList();
            other.find(".panel-files input[type='file']").setInputFiles(file);
            other.find(".toast").waitFor();
            assertThat(other.find(".toast").innerText()).contains("2 drawings imported.");
            assertThat(pencil2.kept()).isEqualTo(pencil.kept());
            assertThat(other.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_wrong_is_refused_by_its_field(Screen screen) {
        try (Window window = open(screen)) {
            var pencil = new Pencil(window, screen).openList();
            String wrong = """
                    {"format": "financial-dashboard/drawings", "version": 1, "symbol": "BTC/USDT", "drawings": [
                      {"id": "a", "kind": "horizontal", "anchors": [{"time": 0, "price": "high"}], "colour": "red", "width": 1}]}
                    """;
            window.find(".panel-files input[type='file']")
                    .setInputFiles(
                            new FilePayload("wrong.json", "application/json", wrong.getBytes(StandardCharsets.UTF_8)));
            window.find(".toast").waitFor();
            assertThat(window.find(".toast").innerText())
                    .contains("drawings[0].anchors[0].price is \"high\"; allowed is a number.");
            assertThat(window.page().evaluate(IS_ON_TOP, ".toast"))
                    .as("nothing hides what is said")
                    .isEqualTo(true);
            assertThat(pencil.count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"format\":\"another\"}"})
    void damaged_drawings_are_set_aside_and_that_is_said(String damaged) {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().addInitScript("localStorage['drawings:BTC/USDT'] ??= '" + damaged + "'");
            window.goTo("/chart/crypto/BTC-USDT?interval=1h").expect(".toast").containsText("set aside");
            assertThat(window.page().evaluate("localStorage['drawings:BTC/USDT.damaged']"))
                    .isEqualTo(damaged);
        }
    }

    @Test
    void a_time_that_no_calendar_has_is_refused_and_what_was_typed_stays() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            pencil.choose("Trend line").press(0.2, 0.5).press(0.5, 0.3);
            String kept = pencil.kept();
            pencil.openList();
            window.find(".panel-main").click();
            // A browser lets somebody type years of six digits.
            window.find("[name='time-0']").evaluate("(input) => (input.value = '275000-01-01T00:00')");
            window.find("[name='price-0']").fill("70000");
            window.find("[name='price-0']").press("Enter");
            assertThat(window.find("[name='price-0']").inputValue()).isEqualTo("70000");
            assertThat(pencil.kept()).isEqualTo(kept);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void without_its_drawing_tools_a_chart_is_drawn_and_says_what_is_missing() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().route("**/drawings/drawing-desk.js", Route::abort);
            window.goTo("/chart/crypto/BTC-USDT?interval=1h")
                    .expect(".toast")
                    .containsText("The drawing tools could not be loaded");
            window.waitForCharts();
        }
    }

    @Test
    void a_drawing_is_made_changed_and_removed_with_keys_alone() {
        try (Window window = open(Screen.DESKTOP)) {
            var pencil = new Pencil(window, Screen.DESKTOP);
            var keys = window.page().keyboard();
            window.find("[data-offer='cursor']").focus();
            keys.press("End");
            keys.press("Enter");
            window.page().waitForFunction("() => document.activeElement?.tagName === 'SELECT'");
            keys.press("Tab");
            keys.press("Enter");
            window.page().waitForFunction("() => document.activeElement?.name === 'time-0'");
            window.find("[name='price-0']").focus();
            keys.press("Control+a");
            keys.type("70000");
            keys.press("Enter");
            window.page().waitForFunction("() => document.activeElement?.matches('.panel-main')");
            assertThat(window.find(".panel-main").innerText())
                    .contains("Trend line")
                    .contains("70,000.00");
            assertThat(pencil.kept()).contains("\"price\":70000}");
            keys.press("Delete");
            assertThat(pencil.count()).isZero();
            window.page().waitForFunction("() => document.activeElement?.tagName === 'SELECT'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void axe_finds_nothing_in_the_list_and_in_the_form(Screen screen) {
        try (Window window = open(screen)) {
            var pencil = new Pencil(window, screen);
            pencil.choose("Trend line").press(0.2, 0.5).press(0.5, 0.3).openList();
            assertThat(Axe.violations(window)).isEmpty();
            window.find(".panel-main").click();
            window.find(".drawing-form").waitFor();
            assertThat(Axe.violations(window)).isEmpty();
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
