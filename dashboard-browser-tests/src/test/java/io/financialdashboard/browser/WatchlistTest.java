package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchlistTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String TESLA = "[data-watchlist] [data-row='TSLA']";
    private static final String EURO = "[data-watchlist] [data-row='EUR/USD']";

    @Test
    void an_asset_is_added_and_kept() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find("[data-field='add']").fill("tsla");
            window.find("[data-field='add']").press("Enter");
            window.page()
                    .waitForFunction(
                            "(row) => /\\d/.test(document.querySelector(row)?.querySelector('.price').textContent)",
                            TESLA);

            window.goToMarkets();
            assertThat(window.find(TESLA).count()).isEqualTo(1);
        }
    }

    @Test
    void an_asset_is_removed_and_comes_back_by_undo() {
        try (Window window = DASHBOARD.open(Screen.PHONE).goToMarkets()) {
            window.find(EURO + " [data-remove]").click();
            window.page().waitForFunction("(row) => !document.querySelector(row)", EURO);

            window.find(".toast-action").click();
            window.page().waitForSelector(EURO);

            window.goToMarkets();
            assertThat(window.find(EURO).count()).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_asset_is_said_to_be_none() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find("[data-field='add']").fill("<b>nothing</b>");
            window.find("[data-field='add']").press("Enter");
            assertThat(window.find(".toast").innerText()).contains("No asset “<b>nothing</b>”");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
