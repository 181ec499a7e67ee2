package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that tell when the price reaches them. */
class AlertLinesTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** A line that the price was last seen below of, and that lies far below it. */
    private static final String PASSED = """
            localStorage['alerts:BTC/USDT'] ??= JSON.stringify({ version: 1, alerts: [
              { id: 'passed', price: 1000, side: -1, fired: null }] });
            """;

    @ParameterizedTest
    @EnumSource
    void an_alert_is_set_in_the_list_kept_and_removed(Screen screen) {
        try (Window window = open(screen, "")) {
            new Pencil(window, screen).openList();
            assertThat(window.find(".panel-section").innerText()).contains("only while this page is open");
            window.find(".panel-section .panel-add input").fill("12345.67");
            window.page().keyboard().press("Enter");
            assertThat(window.find(".alert-state").innerText()).isEqualTo("Armed");

            window.page().reload();
            window.waitForCharts();
            new Pencil(window, screen).openList();
            assertThat(window.find(".alert-row input").inputValue()).isEqualTo("12345.67");
            window.find("[aria-label='Remove the alert at 12,345.67']").click();
            assertThat(window.find(".alert-row").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void the_plus_at_the_axis_sets_a_line_where_the_pointer_is_and_the_line_can_be_dragged() {
        try (Window window = open(Screen.DESKTOP, "")) {
            var pencil = new Pencil(window, Screen.DESKTOP).hover(0.5, 0.7);
            String label = window.find(".alert-plus").getAttribute("aria-label");
            window.find(".alert-plus").click();
            assertThat(label).isEqualTo("Alert at " + priceOfFirst(window));

            pencil.hover(0.5, 0.7);
            assertThat(pencil.hand()).isEqualTo("row");
            pencil.drag(0.5, 0.7, 0.5, 0.6);
            assertThat("Alert at " + priceOfFirst(window)).isNotEqualTo(label);
            assertThat(pencil.hover(0.52, 0.6).hand()).isEqualTo("row");
        }
    }

    @Test
    void the_other_button_of_the_mouse_offers_an_alert_at_the_price() {
        try (Window window = open(Screen.DESKTOP, "")) {
            new Pencil(window, Screen.DESKTOP).hover(0.5, 0.7);
            window.page().mouse().down(new Mouse.DownOptions().setButton(MouseButton.RIGHT));
            window.page().mouse().up(new Mouse.UpOptions().setButton(MouseButton.RIGHT));
            window.find("[role='menu']:popover-open .menu-item").first().click();
            assertThat(window.page().evaluate("JSON.parse(localStorage['alerts:BTC/USDT']).alerts.length"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_line_tells_once_when_the_price_reaches_it(Screen screen) {
        String price;
        try (Window window = open(screen, "")) {
            price = window.find(".quote-price > .price").innerText().replace(",", "");
        }
        try (Window window = open(screen, ladderAround(price))) {
            window.page()
                    .waitForFunction(
                            "() => document.querySelector('.toast')?.textContent.includes('BTC/USDT reached')");
            window.find(".toast-action").click();
            assertThat(window.find(".alert-state.fired").first().innerText()).startsWith("Fired ");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_line_passed_while_the_page_was_closed_tells_when_it_opens() {
        try (Window window = open(Screen.DESKTOP, PASSED)) {
            window.page()
                    .waitForFunction(
                            "() => document.querySelector('.toast')?.textContent.includes('reached 1,000.00')");
            new Pencil(window, Screen.DESKTOP).openList();
            window.find(".alert-row").getByText("Arm again").click();
            assertThat(window.find(".alert-state").innerText()).isEqualTo("Armed");
        }
    }

    @Test
    void whoever_allowed_it_is_told_beyond_the_page() {
        String recorder = """
                globalThis.told = [];
                globalThis.Notification = class extends EventTarget {
                  static permission = 'granted';
                  constructor(words) { super(); told.push(words); }
                };
                """;
        try (Window window = open(Screen.DESKTOP, PASSED + recorder)) {
            window.page().waitForFunction("() => globalThis.told.length === 1");
            assertThat((String) window.page().evaluate("told[0]")).startsWith("BTC/USDT reached 1,000.00; now ");
        }
    }

    /** Lines so close to each other that the next price is beyond one of them. */
    private static String ladderAround(String price) {
        return """
                localStorage['alerts:BTC/USDT'] ??= JSON.stringify({ version: 1,
                  alerts: Array.from({ length: 50 }, (_, place) =>
                    ({ id: `step-${place}`, price: %s + (place - 25) * 2, side: 0, fired: null })) });
                """.formatted(price);
    }

    private static String priceOfFirst(Window window) {
        return (String) window.page().evaluate("""
                () => JSON.parse(localStorage['alerts:BTC/USDT']).alerts[0].price
                  .toLocaleString('en-US', { minimumFractionDigits: 2 })
                """);
    }

    private static Window open(Screen screen, String before) {
        Window window = DASHBOARD.open(screen);
        window.page().addInitScript(before);
        return window.goTo("/chart/crypto/BTC-USDT?interval=1h")
                .waitForConnection("live")
                .waitForCharts();
    }
}
