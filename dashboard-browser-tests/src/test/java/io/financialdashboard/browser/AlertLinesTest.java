package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that this browser watches, where the server refuses every change. */
class AlertLinesTest {
    /** Prices that stand still: what is not scripted happens once, or never. */
    @RegisterExtension
    static final StoppedDashboard DASHBOARD = new StoppedDashboard("--read-only");

    private static final String BITCOIN = "/chart/crypto/BTC-USDT?interval=1h";

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
        try (Window window = DASHBOARD.open(screen)) {
            var stream = ScriptedStream.in(window);
            stream.sayQuotes(ScriptedStream.quote("BTC/USDT", 66_000, 1));
            window.page().addInitScript(alertAt(66_010));
            window.goTo(BITCOIN);
            window.page().waitForFunction("() => JSON.parse(localStorage['alerts:BTC/USDT']).alerts[0].side === -1");
            stream.sayQuotes(ScriptedStream.quote("BTC/USDT", 66_020, 1));
            window.expect(".toast").containsText("BTC/USDT reached 66,010.00; now 66,020.00");
            window.find(".toast-action").click();
            window.expect(".alert-state.fired").containsText("Fired ");
            stream.sayQuotes(ScriptedStream.quote("BTC/USDT", 66_000, 1));
            window.expect(".quote-price > .price").hasText("66,000.00");
            assertThat(window.find(".toast").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_new_line_knows_at_once_on_which_side_of_it_the_price_stands() {
        try (Window window = open(Screen.DESKTOP, "")) {
            new Pencil(window, Screen.DESKTOP).openList();
            window.find(".panel-section .panel-add input").fill("1000");
            window.page().keyboard().press("Enter");
            assertThat(window.page().evaluate("JSON.parse(localStorage['alerts:BTC/USDT']).alerts[0].side"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_line_passed_while_the_page_was_closed_tells_when_it_opens() {
        try (Window window = begin(Screen.DESKTOP, PASSED)) {
            window.expect(".toast").containsText("reached 1,000.00");
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

    private static String alertAt(int price) {
        return """
                localStorage['alerts:BTC/USDT'] ??= JSON.stringify({ version: 1, alerts: [
                  { id: 'one', price: %d, side: 0, fired: null }] });
                """.formatted(price);
    }

    private static String priceOfFirst(Window window) {
        return (String) window.page().evaluate("""
                () => JSON.parse(localStorage['alerts:BTC/USDT']).alerts[0].price
                  .toLocaleString('en-US', { minimumFractionDigits: 2 })
                """);
    }

    private static Window open(Screen screen, String before) {
        return begin(screen, before).waitForConnection("stopped").waitForCharts();
    }

    /** Does not wait until all has come: a note stays for ten seconds only. */
    private static Window begin(Screen screen, String before) {
        Window window = DASHBOARD.open(screen);
        window.page().addInitScript(before);
        return window.goTo(BITCOIN);
    }
}
