package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that comes slowly is drawn in pieces: what is there stays where it is while the rest comes. */
class LayoutShiftTest {
    /** A tenth is called good by the browser's makers; this is words of the frame that are told in the reader's zone. */
    private static final double HARDLY = 0.01;

    private static final String WATCH = """
            globalThis.shifts = [];
            const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
            const told = ({ node, previousRect, currentRect }) =>
              `${node?.nodeName}.${node?.className} ${place(previousRect)} -> ${place(currentRect)}`;
            new PerformanceObserver((list) => {
              for (const { value, hadRecentInput, sources } of list.getEntries()) {
                if (!hadRecentInput) globalThis.shifts.push({ value, sources: sources.map(told).join('; ') });
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @ParameterizedTest
    @CsvSource({
        "DESKTOP, /",
        "PHONE, /",
        "DESKTOP, /chart/crypto/BTC-USDT?interval=1h",
        "PHONE, /chart/crypto/BTC-USDT?interval=1h",
    })
    void nothing_is_pushed_away_as_a_page_comes(Screen screen, String path) {
        try (Window window = DASHBOARD.open(screen)) {
            Page page = window.page();
            page.addInitScript(WATCH);
            slowDown(page);
            window.goTo(path).waitForConnection("live").waitForCharts().waitForFrame();
            var shifts = (List<?>) page.evaluate("globalThis.shifts");
            double sum = shifts.stream()
                    .map(shift -> ((Map<?, ?>) shift).get("value"))
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .sum();
            assertThat(sum).as("%s", shifts).isLessThan(HARDLY);
        }
    }

    /** A slow phone network and a processor four times slower, as Lighthouse's phone has them. */
    private static void slowDown(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600 * 128);
        network.addProperty("uploadThroughput", 750 * 128);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
