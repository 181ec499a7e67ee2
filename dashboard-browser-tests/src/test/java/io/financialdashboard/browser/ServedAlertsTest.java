package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.financialdashboard.app.Dashboard;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts that the server watches: set on a chart, kept for every window, told on every page. */
class ServedAlertsTest {
    @RegisterExtension
    static final DashboardInBrowser BROWSER = new DashboardInBrowser();

    private static final String BITCOIN = "/chart/crypto/BTC-USDT?interval=1h";
    private static final String FIRING = """
            {"number":%d,"alert":"1","market":"crypto","symbol":"BTC/USDT","source":"price","when":"crosses",\
            "target":66010,"interval":null,"repeat":"once","note":"","time":"2024-03-05T15:10:00Z",\
            "value":66020.5,"target_value":66010}""";

    @ParameterizedTest
    @EnumSource
    void an_alert_is_set_in_the_list_seen_in_another_window_and_removed(Screen screen) {
        try (Dashboard dashboard = stopped();
                Window window =
                        BROWSER.open(WindowOptions.of(screen), dashboard).goTo(BITCOIN)) {
            new Pencil(window.waitForCharts(), screen).openList();
            assertThat(window.find(".panel-section").innerText()).contains("also while this page is closed");
            window.find(".panel-section .panel-add input").fill("12345.67");
            window.page().keyboard().press("Enter");
            window.expect(".alert-state").hasText("Armed");

            try (Window other =
                    BROWSER.open(WindowOptions.of(screen), dashboard).goTo(BITCOIN)) {
                new Pencil(other.waitForCharts(), screen).openList();
                other.expect(".alert-row input").hasValue("12345.67");
                other.find("[aria-label='Remove the alert at 12,345.67']").click();
                other.expect(".alert-row").hasCount(0);
            }
            window.page().reload();
            new Pencil(window.waitForCharts(), screen).openList();
            assertThat(window.find(".alert-row").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_line_that_is_dragged_stays_where_it_was_put() {
        try (Dashboard dashboard = stopped();
                Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard)
                        .goTo(BITCOIN)) {
            var pencil = new Pencil(window.waitForCharts(), Screen.DESKTOP).hover(0.5, 0.7);
            window.find(".alert-plus").click();
            pencil.openList();
            window.expect(".alert-row").hasCount(1);
            String before = window.find(".alert-row input").inputValue();
            window.page().keyboard().press("Escape");

            pencil.drag(0.5, 0.7, 0.5, 0.5);
            pencil.openList();
            window.expect(".alert-row input").not().hasValue(before);
            assertThat(Double.parseDouble(window.find(".alert-row input").inputValue()))
                    .isGreaterThan(Double.parseDouble(before));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void an_alert_of_a_program_that_compares_indicators_is_shown_and_taken_away() {
        try (Dashboard dashboard = stopped();
                Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard)
                        .goTo(BITCOIN)) {
            window.page().evaluate("""
                    () => fetch('/api/alerts', { method: 'POST', headers: { 'Content-Type': 'application/json' },
                      body: JSON.stringify({ symbol: 'BTC/USDT', source: 'rsi:14', when: 'crosses_above', target: 70,
                        interval: '1h', repeat: 'day' }) })
                    """);
            window.page().reload();
            new Pencil(window.waitForCharts(), Screen.DESKTOP).openList();
            window.expect(".alert-rule").hasText("RSI 14 (1h) rises to 70");
            window.find(".alert-row button").click();
            window.expect(".alert-row").hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BITCOIN})
    void what_an_alert_told_is_told_on_every_page_and_once(String path) {
        try (Dashboard dashboard = stopped();
                Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard)) {
            var stream = ScriptedStream.in(window);
            window.goTo(path).waitForCharts();
            stream.sayAlerts(FIRING.formatted(1));
            window.expect(".toast").containsText("BTC/USDT passed 66,010.00; now 66,020.50.");
            assertThat(window.find(".toast-action").count()).isEqualTo(path.equals("/") ? 1 : 0);
            window.page().evaluate("document.querySelector('.toast').remove()");
            // The same again, as after a break; then a new one.
            stream.sayAlerts(FIRING.formatted(1) + "," + FIRING.formatted(2).replace("66020.5", "66030.5"));
            window.expect(".toast").containsText("now 66,030.50");
            assertThat(window.find(".toast").innerText()).doesNotContain("66,020.50");
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** A page that was out of sight has let go of its stream; what it missed is older than what the stream goes on from. */
    @ParameterizedTest
    @ValueSource(strings = {"/", BITCOIN})
    void what_an_alert_told_while_the_page_heard_nothing_is_told_when_it_is_back(String path) {
        var asked = new AtomicInteger();
        try (Dashboard dashboard = stopped();
                Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard)) {
            // It says a snapshot, ends, and says another one.
            ScriptedStream.in(window);
            window.page().route(window.address("/api/alerts/history*"), route -> {
                asked.incrementAndGet();
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("[" + FIRING.formatted(1) + "]"));
            });
            window.goTo(path);
            window.expect(".toast").containsText("BTC/USDT passed 66,010.00; now 66,020.50.");
            window.page().evaluate("document.querySelector('.toast').remove()");
            int before = asked.get();
            window.page().waitForCondition(() -> asked.get() > before + 1);
            assertThat(window.find(".toast").count()).isZero();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_server_that_cannot_keep_an_alert_says_why() {
        try (Dashboard dashboard = stopped();
                Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard)
                        .goTo(BITCOIN)) {
            new Pencil(window.waitForCharts(), Screen.DESKTOP).openList();
            window.page()
                    .route(
                            window.address("/api/alerts"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(503)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"detail\":\"no space left on device\"}")));
            window.find(".panel-section .panel-add input").fill("1");
            window.page().keyboard().press("Enter");
            window.expect(".toast").containsText("The server did not do that: no space left on device");
        }
    }

    /** Prices pass here: what the server's market does is told in the window, without a script between. */
    @Test
    void a_price_that_moves_fires_the_line_that_it_passes() {
        try (Dashboard dashboard = DashboardInBrowser.start("--clock-rate=60");
                Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard)
                        .goTo(BITCOIN)) {
            window.waitForCharts();
            window.page().evaluate("""
                    async () => {
                      const { crypto } = await (await fetch('/api/prices?symbols=BTC/USDT')).json();
                      const price = crypto['BTC/USDT'].current;
                      for (const target of [price * 1.0001, price * 0.9999]) {
                        await fetch('/api/alerts', { method: 'POST', headers: { 'Content-Type': 'application/json' },
                          body: JSON.stringify({ symbol: 'BTC/USDT', when: 'crosses', target: Number(target.toFixed(2)) }) });
                      }
                    }
                    """);
            window.expect(".toast").containsText("BTC/USDT passed ");
            new Pencil(window, Screen.DESKTOP).openList();
            window.expect(".alert-state.fired").not().hasCount(0);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static Dashboard stopped() {
        return DashboardInBrowser.start("--clock-rate=0");
    }
}
