package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_on_the_overview(Screen screen, ColorScheme scheme) {
        var options = WindowOptions.of(screen).in(scheme);
        try (Window window = DASHBOARD.open(options).goToMarkets().waitForCharts()) {
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_on_a_chart(Screen screen, ColorScheme scheme) {
        var options = WindowOptions.of(screen).in(scheme);
        try (Window window =
                DASHBOARD.open(options).goTo("/chart/crypto/BTC-USDT").waitForCharts()) {
            assertThat(Axe.violations(window)).isEmpty();
        }
    }
}
