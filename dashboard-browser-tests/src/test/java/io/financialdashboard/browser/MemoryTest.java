package io.financialdashboard.browser;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn again and again leaves nothing behind. */
class MemoryTest {
    /** Prices that stand still: what grows does so because of what is done here. */
    @RegisterExtension
    static final StoppedDashboard DASHBOARD = new StoppedDashboard();

    private static final int TIMES = 200;
    private static final int UNTIL_WARM = 40;

    /**
     * Far less than one listener or node for each change. A chart has 13 listeners, and a frame that is still to come may
     * hold two of them. The heap grows by the browser's compiled code and its records of requests, by 700 kB and ever less;
     * among the objects of the page a comparison of snapshots found none that had become more.
     */
    private static final Footprint NOISE_OF_CHANGES = new Footprint(26, 60, 1_500_000);

    /** Of 36,000 beats: less than 30 bytes of each. Sixty bars of a minute come, too. */
    private static final Footprint NOISE_OF_AN_HOUR = new Footprint(26, 60, 1_000_000);

    @Test
    void two_hundred_intervals_leave_nothing_behind() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.goTo("/chart/crypto/BTC-USDT").waitForConnection("stopped").waitForCharts();
            assertNothingGrows(
                    window, List.of("[data-intervals] [data-interval='15m']", "[data-intervals] [data-interval='1h']"));
        }
    }

    @Test
    void two_hundred_assets_in_a_card_leave_nothing_behind() {
        try (Window window = DASHBOARD
                .open(Screen.DESKTOP)
                .goTo("/")
                .waitForConnection("stopped")
                .waitForCharts()) {
            assertNothingGrows(
                    window,
                    List.of(
                            "[data-market-card='crypto'] [data-row='ETH/USDT'] th",
                            "[data-market-card='crypto'] [data-row='BTC/USDT'] th"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/chart/crypto/BTC-USDT?interval=1m&indicators=ema:20,rsi:14"
                        + "&show=volume,previous-close,high-low,bid-ask,sessions,events,countdown"
            })
    void hours_of_streaming_level_off(String path) {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            var stream = PushedStream.in(window, 1_709_651_400_000L);
            window.goTo(path).waitForConnection("stopped").waitForCharts();
            stream.push(60);
            Footprint afterAnHour = Footprint.of(window);
            stream.push(60);
            Footprint.assertGrewByAtMost(window, NOISE_OF_AN_HOUR, afterAnHour);
        }
    }

    private static void assertNothingGrows(Window window, List<String> choices) {
        choose(window, choices, UNTIL_WARM);
        Footprint warm = Footprint.of(window);
        choose(window, choices, TIMES);
        Footprint.assertGrewByAtMost(window, NOISE_OF_CHANGES, warm);
    }

    private static void choose(Window window, List<String> choices, int times) {
        for (int time = 0; time < times; time++) {
            window.find(choices.get(time % choices.size())).click();
            window.waitForCharts();
        }
    }
}
