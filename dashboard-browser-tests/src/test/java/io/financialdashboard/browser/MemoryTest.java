package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is drawn again and again leaves nothing behind. */
class MemoryTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final int TIMES = 200;
    private static final int UNTIL_WARM = 40;

    @Test
    void two_hundred_intervals_leave_nothing_behind() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.goTo("/chart/crypto/BTC-USDT").waitForConnection("live").waitForCharts();
            assertNothingGrows(
                    window, List.of("[data-intervals] [data-interval='15m']", "[data-intervals] [data-interval='1h']"));
        }
    }

    @Test
    void two_hundred_assets_in_a_card_leave_nothing_behind() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets().waitForCharts()) {
            assertNothingGrows(
                    window,
                    List.of(
                            "[data-market-card='crypto'] [data-row='ETH/USDT'] th",
                            "[data-market-card='crypto'] [data-row='BTC/USDT'] th"));
        }
    }

    private static void assertNothingGrows(Window window, List<String> choices) {
        CDPSession session = window.page().context().newCDPSession(window.page());
        session.send("Performance.enable");
        choose(window, choices, UNTIL_WARM);
        Map<String, Double> warm = figures(session);
        choose(window, choices, TIMES);
        Map<String, Double> after = figures(session);
        // A chart that stays has hundreds of nodes, dozens of listeners and a megabyte; what is allowed is noise.
        assertThat(after.get("JSEventListeners")).as("listeners").isLessThan(warm.get("JSEventListeners") + 40);
        assertThat(after.get("Nodes")).as("nodes").isLessThan(warm.get("Nodes") + 1500);
        assertThat(after.get("JSHeapUsedSize")).as("heap").isLessThan(warm.get("JSHeapUsedSize") + 3_000_000);
    }

    private static void choose(Window window, List<String> choices, int times) {
        for (int time = 0; time < times; time++) {
            window.find(choices.get(time % choices.size())).click();
            window.waitForCharts();
        }
    }

    private static Map<String, Double> figures(CDPSession session) {
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        Map<String, Double> figures = new HashMap<>();
        JsonObject answer = session.send("Performance.getMetrics");
        answer.getAsJsonArray("metrics").forEach(metric -> {
            JsonObject one = metric.getAsJsonObject();
            figures.put(one.get("name").getAsString(), one.get("value").getAsDouble());
        });
        return figures;
    }
}
