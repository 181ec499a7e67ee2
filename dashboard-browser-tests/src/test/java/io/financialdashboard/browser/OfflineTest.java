package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.financialdashboard.app.Dashboard;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final long AN_HOUR = 3_600_000;

    @ParameterizedTest
    @EnumSource
    void a_server_that_stops_is_told_in_full_and_one_that_starts_is_found_without_a_reload(Screen screen) {
        Dashboard first = DashboardInBrowser.start(0);
        int port = first.port();
        try (Window window = DASHBOARD.open(port, WindowOptions.of(screen))) {
            window.goToMarkets().waitForCharts();
            window.page().evaluate("document.body.dataset.marked = 'yes'");
            first.close();
            window.waitForConnection("offline");
            window.find(".connection").click();
            assertThat(window.find("#connection-detail").innerText())
                    .matches("No connection to the server since \\d\\d:\\d\\d\\. "
                            + "Prices shown are less than a minute old\\. Retrying (in \\d+ s|now)\\.");
            assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(window.page().evaluate(FITS)).isEqualTo(true);
            window.page().keyboard().press("Escape");

            try (Dashboard second = DashboardInBrowser.start(port)) {
                assertThat(second.port()).isEqualTo(port);
                // What the server drew is taken from it anew, and what the charts drew.
                window.page().waitForResponse("**/api/historical/crypto/**", () -> window.waitForConnection("live"));
                window.waitForCharts();
                assertThat(window.page().evaluate("document.body.dataset.marked"))
                        .isEqualTo("yes");
            }
        } finally {
            first.close();
        }
    }

    /** The whole badge is seen, and all of its words. */
    private static final String FITS = """
            (() => {
              const badge = document.querySelector('.connection');
              const words = [...badge.querySelectorAll('span')].filter((span) => span.checkVisibility());
              const { right, left } = badge.getBoundingClientRect();
              const inside = words.every((word) => word.getBoundingClientRect().right <= right && word.scrollWidth <= word.offsetWidth);
              return words.length === 2 && inside && left >= 0 && right <= innerWidth;
            })()
            """;

    @Test
    void a_server_that_hangs_is_not_taken_for_a_quiet_market() throws IOException {
        try (Gateway gateway = new Gateway(DASHBOARD.port());
                Window window = DASHBOARD.open(gateway.port(), WindowOptions.of(Screen.DESKTOP))) {
            window.goToMarkets();
            gateway.setSilent(true);
            window.waitForConnection("reconnecting");
            assertThat(window.find(".connection").innerText()).isEqualTo("Reconnecting…");
            gateway.setSilent(false);
            window.waitForConnection("live");
        }
    }

    @Test
    void a_hung_server_is_noticed_by_the_shared_worker_too() throws IOException {
        try (Gateway gateway = new Gateway(DASHBOARD.port());
                Window window = DASHBOARD.open(
                        gateway.port(), WindowOptions.of(Screen.DESKTOP).withWorkers())) {
            window.goToMarkets();
            gateway.setSilent(true);
            window.waitForConnection("reconnecting");
            gateway.setSilent(false);
            window.waitForConnection("live");
        }
    }

    @Test
    void a_laptop_that_slept_goes_on_behind_the_last_event() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().clock().install();
            window.goToMarkets().waitForCharts();
            var request = window.page()
                    .waitForRequest(
                            asked -> asked.url().contains("last_event_id="),
                            () -> window.page().clock().fastForward(AN_HOUR));
            assertThat(request.url()).contains("/api/stream?");
            window.waitForConnection("live");
        }
    }

    /** Which of the two signs is the first is a matter of a moment here: the state's own tests decide it with a clock. */
    @Test
    void a_lost_network_is_told_and_one_that_is_back_is_found_without_a_reload() throws IOException {
        try (Gateway gateway = new Gateway(DASHBOARD.port());
                Window window = DASHBOARD.open(gateway.port(), WindowOptions.of(Screen.DESKTOP))) {
            window.goToMarkets().page().route("**/api/**", Route::abort);
            gateway.setSilent(true);
            window.page().context().setOffline(true);
            window.waitForConnection("offline");
            window.page().unroute("**/api/**");
            gateway.setSilent(false);
            window.page().context().setOffline(false);
            window.waitForConnection("live");
        }
    }

    @Test
    void a_stream_that_goes_on_proves_the_server_whatever_becomes_of_a_request() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.page().evaluate(NOTES_STATES);
            window.page().route("**/api/**", Route::abort);
            window.page()
                    .waitForRequest(
                            "**/api/prices", () -> window.page().context().setOffline(true));
            String shown = window.find("main").innerText();
            window.page().waitForFunction("shown => document.querySelector('main').innerText !== shown", shown);
            assertThat(window.page().evaluate("window.states")).isEqualTo(List.of());
        }
    }

    private static final String NOTES_STATES = """
            (() => {
              window.states = [];
              const state = () => document.body.dataset.connection;
              const note = () => state() === (window.states.at(-1) ?? 'live') || window.states.push(state());
              new MutationObserver(note).observe(document.body, { attributeFilter: ['data-connection'] });
            })()
            """;
}
