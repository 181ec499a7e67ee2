package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser is in Berlin, the markets on a Tuesday of March on which New York is six hours behind it. */
class TimeZoneTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String NEWEST_BAR = "document.querySelector('.bar-table tbody th').textContent";

    /** Whether the clock shows its instant as a clock five hours and a half east of UTC does. */
    private static final String CLOCK_IS_IN_KOLKATA = """
            () => {
              const clock = document.querySelector('[data-clock]');
              const there = new Date(Date.parse(clock.dateTime) + 19_800_000);
              return clock.textContent === there.toISOString().slice(11, 19);
            }
            """;

    @ParameterizedTest
    @EnumSource
    void a_zone_is_searched_chosen_and_kept(Screen screen) {
        try (Window window = chart(screen, "stocks/AAPL?interval=1h")) {
            choose(window, screen, "kolk");
            window.page().waitForURL("**/chart/stocks/AAPL?interval=1h&tz=Asia/Kolkata");
            assertShowsKolkata(window);
            // 21:00 UTC is 02:30 of the day after.
            window.expect("[data-symbol] [data-session] [data-field='session']").hasText("Open until Wed 02:30");

            window.goToMarkets();
            assertShowsKolkata(window);
            assertThat(window.path()).isEqualTo("/");
        }
    }

    @Test
    void an_address_names_its_zone_for_this_page_only() {
        try (Window window = chart(Screen.DESKTOP, "stocks/AAPL?tz=exchange")) {
            assertThat(window.find(".clock").getAttribute("title")).startsWith("New York, ");
            window.expect("[data-symbol] [data-session] [data-field='session']").hasText("Open until 16:00");
            window.goToMarkets();
            window.expect(".clock [data-field='zone']").hasText("CET");
        }
    }

    @Test
    void the_bars_of_the_table_move_with_the_zone_and_stay_when_the_interval_changes() {
        try (Window window = chart(Screen.DESKTOP, "crypto/BTC-USDT?interval=1h")) {
            String berlin = newestBar(window);
            choose(window, Screen.DESKTOP, "tokyo");
            window.page().waitForFunction("(before) => " + NEWEST_BAR + "!== before", berlin);
            assertThat(newestBar(window)).isEqualTo(moved(berlin, 8));

            window.find("[data-intervals] [data-interval='4h']").click();
            window.page().waitForURL("**/chart/crypto/BTC-USDT?interval=4h&tz=Asia/Tokyo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles"})
    void the_labels_of_days_never_move(String zone) {
        try (Window window = chart(Screen.DESKTOP, "crypto/BTC-USDT?interval=1d&tz=UTC");
                Window elsewhere = chart(Screen.DESKTOP, "crypto/BTC-USDT?interval=1d&tz=" + zone)) {
            assertThat(newestBar(elsewhere)).isEqualTo(newestBar(window));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | 2026-11-01T03:00:00Z | 2026-11-01T04:00:00Z",
                "America/New_York | 2026-03-08T04:00:00Z | 2026-03-08T05:00:00Z",
                "UTC              | 2026-10-31T23:00:00Z | 2026-11-01T00:00:00Z"
            })
    void on_the_axis_a_day_begins_at_the_midnight_of_the_zone(String zone, String before, String begins) {
        try (Window window = chart(Screen.DESKTOP, "crypto/BTC-USDT")) {
            Object heavy = window.page().evaluate("""
                    async ({ zone, before, begins }) => {
                      const base = document.body.dataset.texts.split('texts/')[0];
                      const { ZonedTime } = await import(`${base}chart/zoned-time.js`);
                      const time = new ZonedTime();
                      time.useZone(true, zone);
                      const points = [before, begins].map((at) => ({ originalTime: Date.parse(at) / 1000 }));
                      time.fillWeightsForPoints(points, 1);
                      return points[1].timeWeight >= 50;
                    }
                    """, Map.of("zone", zone, "before", before, "begins", begins));
            assertThat(heavy).isEqualTo(true);
        }
    }

    @Test
    void escape_closes_the_choice_and_nothing_else() {
        try (Window window = chart(Screen.DESKTOP, "crypto/BTC-USDT")) {
            window.find(".clock").press("Enter");
            window.find("[data-zone-picker] [role='option']").first().waitFor();
            assertThat(Axe.violations(window)).isEmpty();
            window.page().keyboard().press("Escape");
            window.find("[data-zone-picker]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(window.path()).startsWith("/chart/crypto/BTC-USDT");
            assertThat(window.page().evaluate("document.activeElement.className"))
                    .isEqualTo("clock");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static String newestBar(Window window) {
        return (String) window.page().evaluate(NEWEST_BAR);
    }

    /** "Tue, 05 Mar 24 16:00" some hours later. */
    private static String moved(String label, int hours) {
        var format = DateTimeFormatter.ofPattern("EEE, dd MMM yy HH:mm", Locale.UK);
        return LocalDateTime.parse(label, format).plusHours(hours).format(format);
    }

    private static void assertShowsKolkata(Window window) {
        window.expect(".clock [data-field='zone']").hasText("GMT+5:30");
        window.page().waitForFunction(CLOCK_IS_IN_KOLKATA);
    }

    private static void choose(Window window, Screen screen, String wanted) {
        if (screen.isPhone()) {
            window.find(".bottom-bar button").click();
            window.find("#more [data-zones]").click();
        } else {
            window.find(".clock").click();
        }
        window.find("[data-zone-picker] input").fill(wanted);
        window.page().keyboard().press("Enter");
    }

    private static Window chart(Screen screen, String asset) {
        return DASHBOARD
                .open(screen)
                .goTo("/chart/" + asset)
                .waitForConnection("live")
                .waitForCharts();
    }
}
